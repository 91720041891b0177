import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import "./style.css";

// The client already retries; another layer of retries would multiply the waits.
const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 60_000 } } });
const mocks = import.meta.env.DEV ? await import("./mocks.ts") : undefined;
const root = document.querySelector("#root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <App {...(mocks && { mocks })} />
      </QueryClientProvider>
    </StrictMode>,
  );
