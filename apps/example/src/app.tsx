import { useState } from "react";
import { BadgePage } from "./badge-page.tsx";

const samples = { customer: "381921157", badge: "67037d51d33ceb2ad0a69b1b" };

const fromAddress = () => {
  const search = new URLSearchParams(location.search);
  return { customer: search.get("customer") ?? samples.customer, badge: search.get("badge") ?? samples.badge };
};

/** Whose badge to show is in the address, so that it can be linked to. */
export function App() {
  const [{ customer, badge }, setAsked] = useState(fromAddress);

  const ask = (form: FormData) => {
    const next = { customer: String(form.get("customer")).trim(), badge: String(form.get("badge")).trim() };
    history.pushState(null, "", `?${new URLSearchParams(next)}`);
    setAsked(next);
  };

  return (
    <main>
      <form action={ask} key={`${customer} ${badge}`}>
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
