import "policy-brief/define";
import { StrictMode, useRef, useState } from "react";
import { createRoot } from "react-dom/client";

function Page() {
  const brief = useRef(null);
  const [filter, setFilter] = useState();
  return (
    <>
      <p>
        <button type="button" onClick={() => brief.current.expandAll()}>
          Open everything
        </button>{" "}
        {filter && `React has heard: ${filter.shown} of ${filter.total}`}
      </p>
      <policy-brief ref={brief} src="paper.json" onbrief-filter={({ detail }) => setFilter(detail)}>
        <a href="paper.json">The paper</a>
      </policy-brief>
    </>
  );
}

createRoot(document.getElementById("app")).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
