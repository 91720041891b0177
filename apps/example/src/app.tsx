import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { BadgePage } from "./badge-page.tsx";

const samples = { customer: "381921157", badge: "6700000000000000000000c3" };

const fromAddress = () => {
  const search = new URLSearchParams(location.search);
  return { customer: search.get("customer") ?? samples.customer, badge: search.get("badge") ?? samples.badge };
};

/**
 * The address names the customer and the badge, so that it can be linked to. In development, a state can be chosen
 * instead.
 */
export function App({ mocks }: { mocks?: typeof import("./mocks.ts") }) {
  const [{ customer, badge }, setAsked] = useState(fromAddress);
  const queries = useQueryClient();

  const show = (next: { customer: string; badge: string }) => {
    history.pushState(null, "", `?${new URLSearchParams(next)}`);
    setAsked(next);
  };

  const choose = (index: number) => {
    const state = mocks?.states[index];
    if (!state) return;
    mocks.choose(state);
    queries.clear();
    show({ customer: state.customer, badge: state.badge });
  };

  return (
    <main>
      {mocks && (
        <label className="states">
          State
          <select onChange={({ target }) => choose(Number(target.value))}>
            {mocks.states.map(({ label }, index) => (
              <option key={label} value={index}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      <form
        action={(form) =>
          show({ customer: String(form.get("customer")).trim(), badge: String(form.get("badge")).trim() })
        }
        key={`${customer} ${badge}`}
      >
        <label>
          Customer
          <input name="customer" defaultValue={customer} required autoComplete="off" />
        </label>
        <label>
          Badge
          <input name="badge" defaultValue={badge} required autoComplete="off" spellCheck={false} />
        </label>
        <button type="submit">Show</button>
      </form>
      <BadgePage customer={customer} badgeId={badge} />
    </main>
  );
}
