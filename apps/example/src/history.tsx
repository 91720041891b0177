import type { EarnDetails, IssualDetails } from "@badge-contract/types";
import { date, times, words } from "./wording.ts";

interface HistoryProps {
  issuals: IssualDetails;
  earns: EarnDetails;
  lastEarnedOn: number | undefined;
}

export function History({ issuals, earns, lastEarnedOn }: HistoryProps) {
  const { earnCount } = earns;
  return (
    <section>
      <h2>History</h2>
      <p className="quiet">
        {/* The platform documents how often a badge was earned, and not what a single earn looks like. */}
        {earnCount === 0 ? "Not earned yet." : `Earned ${times(earnCount)}.`}{" "}
        {issuals.issuedCount > 0 && `Issued ${times(issuals.issuedCount)}.`}
      </p>
      <ol className="history">
        {lastEarnedOn !== undefined && (
          <li className="earn">
            <strong>{date(lastEarnedOn)}</strong> earned
          </li>
        )}
        {issuals.issuals.map((issual) => (
          <li key={issual.issueId}>
            <strong>{date(issual.issuedOn)}</strong> issued by {words(issual.ownerType)}
            {issual.revokedOn === undefined
              ? issual.issueExpiresOn == null
                ? ", to be earned at any time"
                : `, to be earned by ${date(issual.issueExpiresOn)}`
              : `, revoked on ${date(issual.revokedOn)}`}
          </li>
        ))}
      </ol>
    </section>
  );
}
