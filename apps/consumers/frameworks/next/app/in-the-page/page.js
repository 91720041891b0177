"use client";
import { useEffect, useState } from "react";
import { askForBadge } from "../badges";

export default function Page() {
  const [name, setName] = useState("none yet");
  useEffect(() => {
    askForBadge().then(({ data }) => setName(data.name));
  }, []);
  return <p>badge {name}</p>;
}
