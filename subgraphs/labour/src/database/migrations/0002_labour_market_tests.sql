CREATE TABLE "advertising_run" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "advertising_run_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"test" text NOT NULL,
	"channel" text NOT NULL,
	"place" text,
	"starts" date NOT NULL,
	"ends" date NOT NULL,
	"contents" text[] NOT NULL,
	"evidence" text NOT NULL,
	CONSTRAINT "ends_after_starts" CHECK ("advertising_run"."ends" >= "advertising_run"."starts")
);
--> statement-breakpoint
CREATE TABLE "employer_breach" (
	"employer" text NOT NULL,
	"found_on" date NOT NULL,
	"description" text NOT NULL,
	CONSTRAINT "employer_breach_employer_found_on_pk" PRIMARY KEY("employer","found_on")
);
--> statement-breakpoint
CREATE TABLE "labour_market_test" (
	"id" text PRIMARY KEY NOT NULL,
	"employer" text NOT NULL,
	"vacancy" text,
	"occupation" text NOT NULL,
	"district" text NOT NULL,
	"openings" integer NOT NULL,
	"nationality" text NOT NULL,
	"permit_class" text NOT NULL,
	"monthly_pay" integer NOT NULL,
	"duration_days" integer NOT NULL,
	"plans" text[] NOT NULL,
	"plan" text NOT NULL,
	"foreign_workers" integer NOT NULL,
	"circumstances" text[] NOT NULL,
	"requested_on" date NOT NULL,
	"status" text NOT NULL,
	"outcome" text,
	"decided_on" date,
	"valid_until" date,
	"appeal_until" date,
	"record_key" integer DEFAULT (random() * 2147483647)::integer NOT NULL,
	CONSTRAINT "decided_has_an_outcome" CHECK (("labour_market_test"."outcome" is null) = ("labour_market_test"."decided_on" is null)),
	CONSTRAINT "decided_after_requested" CHECK ("labour_market_test"."decided_on" >= "labour_market_test"."requested_on"),
	CONSTRAINT "wants_a_worker" CHECK ("labour_market_test"."openings" >= 1 and "labour_market_test"."monthly_pay" > 0 and "labour_market_test"."foreign_workers" >= 0)
);
--> statement-breakpoint
CREATE TABLE "labour_market_test_decision" (
	"test" text NOT NULL,
	"sequence" smallint NOT NULL,
	"framework" text NOT NULL,
	"facts" jsonb NOT NULL,
	"rules" jsonb NOT NULL,
	"hashes" jsonb NOT NULL,
	"rules_outcome" text NOT NULL,
	"outcome" text NOT NULL,
	"overruled" boolean NOT NULL,
	"reason" text,
	"decided_by" text NOT NULL,
	"decided_on" date NOT NULL,
	CONSTRAINT "labour_market_test_decision_test_sequence_pk" PRIMARY KEY("test","sequence"),
	CONSTRAINT "other_than_the_rules_has_a_reason" CHECK ("labour_market_test_decision"."outcome" = "labour_market_test_decision"."rules_outcome" or "labour_market_test_decision"."reason" is not null),
	CONSTRAINT "overruled_differs" CHECK ("labour_market_test_decision"."overruled" = ("labour_market_test_decision"."outcome" <> "labour_market_test_decision"."rules_outcome" and "labour_market_test_decision"."rules_outcome" <> 'REFERRED'))
);
--> statement-breakpoint
CREATE TABLE "labour_market_test_event" (
	"test" text NOT NULL,
	"sequence" smallint NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"happened_on" date NOT NULL,
	"by" text NOT NULL,
	"reason" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "labour_market_test_event_test_sequence_pk" PRIMARY KEY("test","sequence")
);
--> statement-breakpoint
CREATE TABLE "labour_market_test_framework" (
	"hash" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"version" text NOT NULL,
	"content" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "referral" (
	"id" text PRIMARY KEY NOT NULL,
	"test" text NOT NULL,
	"employer" text NOT NULL,
	"job_seeker" text NOT NULL,
	"occupation" text NOT NULL,
	"district" text NOT NULL,
	"education" text NOT NULL,
	"referred_on" date NOT NULL,
	"outcome" text,
	"reason" text,
	"explanation" text,
	"reported_on" date,
	"disputed_on" date,
	"dispute_reason" text,
	CONSTRAINT "reported_has_an_outcome" CHECK (("referral"."outcome" is null) = ("referral"."reported_on" is null)),
	CONSTRAINT "turned_down_has_a_reason" CHECK ("referral"."outcome" <> 'TURNED_DOWN' or "referral"."reason" is not null)
);
--> statement-breakpoint
ALTER TABLE "advertising_run" ADD CONSTRAINT "advertising_run_test_labour_market_test_id_fk" FOREIGN KEY ("test") REFERENCES "public"."labour_market_test"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employer_breach" ADD CONSTRAINT "employer_breach_employer_employer_id_fk" FOREIGN KEY ("employer") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "labour_market_test" ADD CONSTRAINT "labour_market_test_employer_employer_id_fk" FOREIGN KEY ("employer") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "labour_market_test" ADD CONSTRAINT "labour_market_test_vacancy_vacancy_id_fk" FOREIGN KEY ("vacancy") REFERENCES "public"."vacancy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "labour_market_test_decision" ADD CONSTRAINT "labour_market_test_decision_test_labour_market_test_id_fk" FOREIGN KEY ("test") REFERENCES "public"."labour_market_test"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "labour_market_test_decision" ADD CONSTRAINT "labour_market_test_decision_framework_labour_market_test_framework_hash_fk" FOREIGN KEY ("framework") REFERENCES "public"."labour_market_test_framework"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "labour_market_test_event" ADD CONSTRAINT "labour_market_test_event_test_labour_market_test_id_fk" FOREIGN KEY ("test") REFERENCES "public"."labour_market_test"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_test_labour_market_test_id_fk" FOREIGN KEY ("test") REFERENCES "public"."labour_market_test"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_job_seeker_job_seeker_id_fk" FOREIGN KEY ("job_seeker") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "advertising_run_test_index" ON "advertising_run" USING btree ("test");--> statement-breakpoint
CREATE INDEX "labour_market_test_requested_on_id_index" ON "labour_market_test" USING btree ("requested_on","id");--> statement-breakpoint
CREATE INDEX "labour_market_test_employer_requested_on_index" ON "labour_market_test" USING btree ("employer","requested_on");--> statement-breakpoint
CREATE INDEX "labour_market_test_status_requested_on_index" ON "labour_market_test" USING btree ("status","requested_on");--> statement-breakpoint
CREATE INDEX "referral_test_index" ON "referral" USING btree ("test");--> statement-breakpoint
GRANT INSERT ON "vacancy", "labour_market_test", "labour_market_test_event", "labour_market_test_decision", "labour_market_test_framework", "advertising_run", "referral" TO PUBLIC;--> statement-breakpoint
GRANT UPDATE ("status", "outcome", "decided_on", "valid_until", "appeal_until") ON "labour_market_test" TO PUBLIC;--> statement-breakpoint
GRANT UPDATE ("outcome", "reason", "explanation", "reported_on", "disputed_on", "dispute_reason") ON "referral" TO PUBLIC;
