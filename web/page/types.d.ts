// The data of the page, as src/output/page/ writes it. What is empty is not written; 1 stands for yes.
// Numbers of rows: r report, c claim, i incident, m match; a time or a side by its number in "times" or "sides".

type Both = [nl: string, en: string];
type Interval = [nl: string, en: string, from: number | null, until: number | null]; // minutes since 1970
type Reason = [rule: string, row: string, words: string, at: string];
type Hop = [name: string, at: string];
type Way = [name: string, claims: number, first: number, on: Way[]];
type Kind = "claim" | "number" | "event" | "place" | "incident" | "report" | "match";
type Party = [kind: "claim" | "number" | "event" | "report", index: number];

interface Row {
  id: string;
  r: number;
  at?: string; // "12-30;45-60", in the unit of the tables
  u?: number[]; // the same in UTF-16 units of the text: begin, end, begin, end, ...
  t?: string; // the words
  why: Reason[];
}
interface Claim extends Row {
  cue?: string;
  cueAt?: string;
  source?: string;
  sourceAt?: string;
  disclaimers?: string;
  disclaimersAt?: string;
  who?: string;
  actors?: string[];
  st: string; // as shown
  standing: string; // as in claims.csv
  form: string;
  negative?: 1;
  hearsay?: 1;
  quote?: string; // what to show of it where its own words are a pronoun alone
  dagger?: 1;
  said?: number;
  i?: number;
  sides?: number[];
  questions?: string[];
  chain: Hop[];
  parent?: number;
  times?: number; // reports that hold it
  group?: number; // of claims that say the same
}
interface Figure extends Row {
  value: string; // "± 70"
  bar: [low: number, high: number, dot?: number];
  open?: 1;
  ex: string;
  state?: string;
  sideKind?: string;
  side?: number;
  by?: string;
  asOf?: number;
  place?: string;
  c?: number;
}
interface Happening extends Row {
  kind: string;
  realis: string;
  when?: number;
  time?: string;
  place?: string;
  sentence?: string;
  agents?: string;
  targets?: string;
  victims?: string;
  codes?: string[];
  c?: number;
}
interface Mention extends Row {
  name?: string;
  kind?: string;
  country?: string;
  admin?: string;
  relation?: string;
  lat?: number;
  lon?: number;
  radius?: number;
}
interface Report {
  id: string;
  file: string;
  outlet?: string;
  by: string; // outlet, channel or file
  author?: string;
  title?: string;
  address?: string;
  channel?: string;
  forwarded?: string;
  published?: number;
  basis: string;
  lang?: string;
  remarks?: string[];
  removed: [kind: string, raw: string, unit: number][];
}
interface ReportText {
  text: string;
  parts: [kind: string, from: number, until: number][];
}
interface Cell {
  claims?: number[]; // one of each group
  said?: 1;
  denies?: 1;
  silent?: 1; // heard where the question is put
}
interface Question {
  id: string;
  cells: Cell[];
  clash?: number[];
}
interface LedgerLine {
  title: Both;
  numbers: number[];
  clash?: number[];
}
interface LeadLine {
  head: Both;
  sign: string; // between two quotations
  of: Party[];
}
interface Dispute {
  id: string;
  kind: string;
  sub?: string;
  sign: string;
  question?: string;
  asks: Both;
  positions: { of: Party[]; answer?: Both; when?: Both }[];
  note?: Both; // what would settle it
  settled?: Party[];
}
interface Verified {
  of: Party[];
  how: Both;
}
interface Unanswered {
  name: string;
  of: Party[];
}
interface IncidentMap {
  at?: [lat: number, lon: number, radius: number];
  places?: [mention: number, times: number][];
  unknown?: number;
}
interface Incident {
  id: string;
  title: Both;
  old?: 1; // told as background only
  when?: number;
  reports?: number[];
  matches?: number[];
  nReports: number;
  nClaims: number;
  nUnverified: number;
  nContradictions: number;
  origins: number;
  said?: number[]; // claims with a day, one of each group
  events?: number[];
  background?: number[]; // events looked back on, one for each sentence
  unverified?: number[];
  sides?: number[];
  silent?: number[];
  deniedBy?: number[];
  lead?: LeadLine[];
  disputes?: Dispute[];
  verified?: Verified[];
  unanswered?: Unanswered[];
  questions: Question[];
  ledger: LedgerLine[];
  map: IncidentMap;
  chains: Way[];
}
interface Match {
  id: string;
  kind: string;
  sub?: string;
  sign: string;
  because?: string;
  differ?: Both;
  a: Party;
  b: Party;
}
interface Side {
  id: string;
  name: Both;
  colour?: number;
  actor?: 1;
}
interface Source {
  id: string;
  name: string;
  claims: number;
  incidents: number;
  reports: number;
}
interface Meta {
  language: string;
  program?: string;
  gazetteer?: string;
  count: Record<string, number>;
  standings: [name: string, sign: string][]; // in the order of the legend
  cut: Record<string, number>;
}

// What may stand inside an element.
type Child = Node | string | number | null | undefined | false | Child[];
type Props = Record<string, string | number | boolean | null | undefined | ((event: any) => void)> | null;
