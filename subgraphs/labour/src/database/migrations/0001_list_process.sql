CREATE TABLE "consultation_comment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"review" text NOT NULL,
	"occupation" text NOT NULL,
	"position" text NOT NULL,
	"organisation" text NOT NULL,
	"text" text NOT NULL,
	"documents" jsonb NOT NULL,
	"submitted_by" text NOT NULL,
	"submitted_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"review" text NOT NULL,
	"occupation" text NOT NULL,
	"version" integer NOT NULL,
	"decision" text NOT NULL,
	"listed" boolean NOT NULL,
	"reason" text NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "decision_review_occupation_version_pk" PRIMARY KEY("review","occupation","version")
);
--> statement-breakpoint
CREATE TABLE "evidence_collection" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"review" text NOT NULL,
	"state" text NOT NULL,
	"requested_by" text NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "evidence_request" (
	"collection" uuid NOT NULL,
	"name" text NOT NULL,
	"agency" text NOT NULL,
	"dataset" text NOT NULL,
	"query" text NOT NULL,
	"variables" jsonb NOT NULL,
	"query_hash" text NOT NULL,
	"request_ids" text[] NOT NULL,
	"outcome" text NOT NULL,
	"code" text,
	"message" text,
	"asked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "evidence_request_collection_name_pk" PRIMARY KEY("collection","name")
);
--> statement-breakpoint
CREATE TABLE "evidence_value" (
	"collection" uuid NOT NULL,
	"request" text NOT NULL,
	"occupation" text NOT NULL,
	"measure" text NOT NULL,
	"period" text NOT NULL,
	"value" double precision,
	"standard_error" double precision,
	"observations" integer,
	"unit" text NOT NULL,
	"observation_status" text NOT NULL,
	"confidentiality_status" text NOT NULL,
	"generated" boolean NOT NULL,
	"as_of" timestamp with time zone NOT NULL,
	CONSTRAINT "evidence_value_collection_occupation_measure_period_pk" PRIMARY KEY("collection","occupation","measure","period"),
	CONSTRAINT "withheld_has_no_value" CHECK ("evidence_value"."confidentiality_status" <> 'C' or "evidence_value"."value" is null)
);
--> statement-breakpoint
CREATE TABLE "review" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"previous_edition" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"method" text,
	"method_hash" text,
	"periods" text[] NOT NULL,
	"scoring" integer,
	"consultation_closed_at" timestamp with time zone,
	"proposed_by" text,
	CONSTRAINT "renewal_has_a_method" CHECK (("review"."kind" = 'RENEWAL') = ("review"."method" is not null))
);
--> statement-breakpoint
CREATE TABLE "review_event" (
	"review" text NOT NULL,
	"version" integer NOT NULL,
	"action" text NOT NULL,
	"state" text NOT NULL,
	"principal" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"reason" text,
	CONSTRAINT "review_event_review_version_pk" PRIMARY KEY("review","version")
);
--> statement-breakpoint
CREATE TABLE "scored_occupation" (
	"review" text NOT NULL,
	"scoring" integer NOT NULL,
	"occupation" text NOT NULL,
	"outcome" text NOT NULL,
	"rank" integer,
	"composite" double precision,
	"share_passed" double precision,
	"listed_share" double precision NOT NULL,
	"best_rank" integer,
	"worst_rank" integer,
	"score" jsonb NOT NULL,
	CONSTRAINT "scored_occupation_review_scoring_occupation_pk" PRIMARY KEY("review","scoring","occupation")
);
--> statement-breakpoint
CREATE TABLE "scoring" (
	"review" text NOT NULL,
	"number" integer NOT NULL,
	"collection" uuid NOT NULL,
	"evidence_hash" text NOT NULL,
	"score" text NOT NULL,
	"score_hash" text NOT NULL,
	"sensitivity" text NOT NULL,
	"sensitivity_hash" text NOT NULL,
	"scored_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "scoring_review_number_pk" PRIMARY KEY("review","number")
);
--> statement-breakpoint
ALTER TABLE "edition" ADD COLUMN "replaces" text;--> statement-breakpoint
ALTER TABLE "edition" ADD COLUMN "review" text;--> statement-breakpoint
ALTER TABLE "edition" ADD COLUMN "published_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "edition" ADD COLUMN "published_by" text;--> statement-breakpoint
ALTER TABLE "edition_entry" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "consultation_comment" ADD CONSTRAINT "consultation_comment_review_review_id_fk" FOREIGN KEY ("review") REFERENCES "public"."review"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_review_review_id_fk" FOREIGN KEY ("review") REFERENCES "public"."review"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_collection" ADD CONSTRAINT "evidence_collection_review_review_id_fk" FOREIGN KEY ("review") REFERENCES "public"."review"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_request" ADD CONSTRAINT "evidence_request_collection_evidence_collection_id_fk" FOREIGN KEY ("collection") REFERENCES "public"."evidence_collection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_value" ADD CONSTRAINT "evidence_value_collection_request_evidence_request_collection_name_fk" FOREIGN KEY ("collection","request") REFERENCES "public"."evidence_request"("collection","name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_previous_edition_edition_name_fk" FOREIGN KEY ("previous_edition") REFERENCES "public"."edition"("name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_event" ADD CONSTRAINT "review_event_review_review_id_fk" FOREIGN KEY ("review") REFERENCES "public"."review"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scored_occupation" ADD CONSTRAINT "scored_occupation_review_scoring_scoring_review_number_fk" FOREIGN KEY ("review","scoring") REFERENCES "public"."scoring"("review","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoring" ADD CONSTRAINT "scoring_review_review_id_fk" FOREIGN KEY ("review") REFERENCES "public"."review"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoring" ADD CONSTRAINT "scoring_collection_evidence_collection_id_fk" FOREIGN KEY ("collection") REFERENCES "public"."evidence_collection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consultation_comment_review_occupation_submitted_at_index" ON "consultation_comment" USING btree ("review","occupation","submitted_at");--> statement-breakpoint
CREATE INDEX "evidence_collection_review_requested_at_index" ON "evidence_collection" USING btree ("review","requested_at");--> statement-breakpoint
ALTER TABLE "edition" ADD CONSTRAINT "edition_replaces_edition_name_fk" FOREIGN KEY ("replaces") REFERENCES "public"."edition"("name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "edition_replaced_once" ON "edition" USING btree ("replaces");--> statement-breakpoint
CREATE UNIQUE INDEX "edition_of_review" ON "edition" USING btree ("review");--> statement-breakpoint
CREATE UNIQUE INDEX "edition_begins_alone" ON "edition" USING btree ("effective_from") WHERE "edition"."replaces" is null;--> statement-breakpoint
ALTER TABLE "edition" DROP COLUMN "effective_until";--> statement-breakpoint
CREATE VIEW "public"."edition_validity" AS (
  select name, effective_from,
    lead(effective_from) over (order by effective_from) as effective_until,
    lead(name) over (order by effective_from) as next
  from edition
  where not exists (select from edition as other where other.replaces = edition.name));
--> statement-breakpoint
GRANT INSERT ON "edition", "edition_entry", "review", "review_event", "evidence_collection", "evidence_request", "evidence_value", "scoring", "scored_occupation", "consultation_comment", "decision" TO PUBLIC;--> statement-breakpoint
GRANT UPDATE ("state", "version", "scoring", "consultation_closed_at", "proposed_by") ON "review" TO PUBLIC;--> statement-breakpoint
GRANT UPDATE ("state", "finished_at") ON "evidence_collection" TO PUBLIC;--> statement-breakpoint
CREATE FUNCTION "huza_refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  raise exception 'What % holds is kept as it is: it is neither changed nor deleted.', tg_table_name using errcode = 'restrict_violation';
end
$$;--> statement-breakpoint
DO $$
declare
  kept text;
begin
  foreach kept in array array['edition', 'edition_entry', 'review_event', 'evidence_request', 'evidence_value', 'scoring', 'scored_occupation', 'consultation_comment', 'decision'] loop
    execute format('create trigger keep_as_it_is before update or delete or truncate on %I for each statement execute function huza_refuse_change()', kept);
  end loop;
  foreach kept in array array['review', 'evidence_collection'] loop
    execute format('create trigger keep before delete or truncate on %I for each statement execute function huza_refuse_change()', kept);
  end loop;
end
$$;--> statement-breakpoint
CREATE TRIGGER "ended_review_is_kept" BEFORE UPDATE ON "review" FOR EACH ROW WHEN (old."state" IN ('PUBLISHED', 'WITHDRAWN')) EXECUTE FUNCTION "huza_refuse_change"();--> statement-breakpoint
CREATE TRIGGER "finished_collection_is_kept" BEFORE UPDATE ON "evidence_collection" FOR EACH ROW WHEN (old."state" <> 'REQUESTED') EXECUTE FUNCTION "huza_refuse_change"();--> statement-breakpoint
-- Entries come with their edition, in one transaction: nobody adds one later.
CREATE FUNCTION "huza_entries_come_with_edition"() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  if exists (
    select from added join edition on edition.name = added.edition
    where edition.xmin::text <> (pg_current_xact_id()::xid)::text) then
    raise exception 'The edition is published: nothing is added to it.' using errcode = 'restrict_violation';
  end if;
  return null;
end
$$;--> statement-breakpoint
CREATE TRIGGER "entries_come_with_edition" AFTER INSERT ON "edition_entry" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "huza_entries_come_with_edition"();--> statement-breakpoint
-- What belongs to a step of a review is added while it stands there: the trigger's arguments name the states.
CREATE FUNCTION "huza_in_its_step"() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  if exists (select from added join review on review.id = added.review where review.state <> all (tg_argv)) then
    raise exception 'The review stands elsewhere: nothing is added to % now.', tg_table_name using errcode = 'restrict_violation';
  end if;
  return null;
end
$$;--> statement-breakpoint
CREATE TRIGGER "in_its_step" AFTER INSERT ON "consultation_comment" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "huza_in_its_step"('CONSULTATION');--> statement-breakpoint
CREATE TRIGGER "in_its_step" AFTER INSERT ON "decision" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "huza_in_its_step"('DELIBERATION');--> statement-breakpoint
CREATE TRIGGER "in_its_step" AFTER INSERT ON "scoring" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "huza_in_its_step"('OPEN', 'SCORED');--> statement-breakpoint
CREATE TRIGGER "in_its_step" AFTER INSERT ON "scored_occupation" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "huza_in_its_step"('OPEN', 'SCORED');--> statement-breakpoint
CREATE FUNCTION "huza_while_collecting"() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  if exists (
    select from added join evidence_collection on evidence_collection.id = added.collection
    where evidence_collection.state <> 'REQUESTED') then
    raise exception 'The collection is finished: no evidence is added to it.' using errcode = 'restrict_violation';
  end if;
  return null;
end
$$;--> statement-breakpoint
CREATE TRIGGER "while_collecting" AFTER INSERT ON "evidence_request" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "huza_while_collecting"();--> statement-breakpoint
CREATE TRIGGER "while_collecting" AFTER INSERT ON "evidence_value" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "huza_while_collecting"();--> statement-breakpoint
-- Nobody reads what employers say before the consultation is closed, whatever a statement asks for.
ALTER TABLE "consultation_comment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "once_closed" ON "consultation_comment" FOR SELECT USING (exists (select from "review" where "review"."id" = "consultation_comment"."review" and "review"."consultation_closed_at" is not null));--> statement-breakpoint
CREATE POLICY "handed_in" ON "consultation_comment" FOR INSERT WITH CHECK (true);
