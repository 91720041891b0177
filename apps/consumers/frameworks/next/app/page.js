import { askForBadge } from "./badges";

export const dynamic = "force-dynamic";

export default async function Page() {
  const { data } = await askForBadge();
  return <p>badge {data.name}</p>;
}
