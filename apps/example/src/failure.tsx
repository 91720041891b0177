import { isBadgeClientError } from "@badge-contract/client";

/** Explains a failure to the customer. The details are for support. */
export function Failure({ error, retry }: { error: Error; retry: () => void }) {
  const known = isBadgeClientError(error) ? error : undefined;
  const missing = known?.kind === "http" && known.status === 404;
  const mistaken = known?.kind === "invalid-request" || known?.status === 400;
  return (
    <section className="card" role="alert">
      <h1>{missing ? "No such badge" : mistaken ? "This cannot be looked up" : "Your badge cannot be shown now"}</h1>
      <p>
        {missing
          ? "There is no badge with this number for this customer."
          : mistaken
            ? "Please check the customer and the badge."
            : known?.retryable === false
              ? "Something is wrong on our side. Please tell us."
              : "Please try again in a moment."}
      </p>
      {!missing && !mistaken && (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
      {known?.requestId && <p className="quiet">Request {known.requestId}</p>}
    </section>
  );
}
