import { customerBadgeQuery } from "@badge-contract/client/query";
import type { CustomerBadgeWithStatistics } from "@badge-contract/types";
import { useQuery } from "@tanstack/react-query";
import { badges } from "./badges.ts";
import { Failure } from "./failure.tsx";
import { History } from "./history.tsx";
import { Limits } from "./limits.tsx";
import { Picture } from "./picture.tsx";
import { date, doubts, expiry, statusText } from "./wording.ts";

export function BadgePage({ customer, badgeId }: { customer: string; badgeId: string }) {
  const query = useQuery(customerBadgeQuery(badges, { customer, badgeId, includeStatistics: true }));
  if (query.isFetching && !query.data) return <Loading />;
  if (query.error) return <Failure error={query.error} retry={() => void query.refetch()} />;
  return query.data ? <Badge badge={query.data} /> : null;
}

function Loading() {
  return (
    <section className="card" aria-busy="true">
      <div role="status">
        <h1>Looking up the badge …</h1>
      </div>
      <div className="skeleton" />
      <div className="skeleton short" />
    </section>
  );
}

function Badge({ badge }: { badge: CustomerBadgeWithStatistics }) {
  const { name, description, badgeStatus, startsOn, expiresOn, earnExpiry, issueExpiry, activeEarnedCount } = badge;
  return (
    <article className={activeEarnedCount > 0 ? "card earned" : "card"}>
      <header>
        <Picture images={badge.images} earned={activeEarnedCount > 0} />
        <div>
          <h1>{name}</h1>
          <p>{description}</p>
          <p className={`status ${badgeStatus.toLowerCase()}`}>{statusText(badgeStatus)}</p>
        </div>
      </header>
      {doubts(badge, Date.now() / 1000).map((doubt) => (
        <p key={doubt} className="doubt">
          {doubt}
        </p>
      ))}
      <dl>
        <div>
          <dt>Runs</dt>
          <dd>
            {date(startsOn)} – {date(expiresOn)}
          </dd>
        </div>
        <div>
          <dt>Once earned, it is yours</dt>
          <dd>{expiry(earnExpiry, expiresOn)}</dd>
        </div>
        {issueExpiry && (
          <div>
            <dt>Once issued, earn it</dt>
            <dd>{expiry(issueExpiry, expiresOn)}</dd>
          </div>
        )}
      </dl>
      <Limits title="Your progress" constraints={badge.customerConstraints} />
      <Limits title="Everyone’s progress" constraints={badge.badgeConstraints} />
      <History issuals={badge.issualDetails} earns={badge.earnDetails} lastEarnedOn={badge.lastEarnedOn} />
    </article>
  );
}
