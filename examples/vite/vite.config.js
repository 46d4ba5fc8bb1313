import { defineConfig } from "vite";

export default defineConfig({
  // Vite would move the element away from the files beside it.
  optimizeDeps: { exclude: ["policy-brief"] },
});
