import { svelte } from "@sveltejs/vite-plugin-svelte";
import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  plugins: [
    svelte(),
    // Vue would look for a component of its own.
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "policy-brief" } } }),
  ],
  // Vite would move the element away from the files beside it.
  optimizeDeps: { exclude: ["policy-brief"] },
  build: { rollupOptions: { input: ["react.html", "svelte.html", "vue.html"] } },
});
