import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import "./style.css";

if (import.meta.env.DEV) {
  const { startMocks } = await import("./mocks.ts");
  await startMocks();
}

// The client repeats what is worth repeating; another layer of retries would multiply the waits.
const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 60_000 } } });
const root = document.querySelector("#root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
