CREATE TABLE "labour_market_test_statement" (
	"application" text NOT NULL,
	"sequence" smallint NOT NULL,
	"document" text NOT NULL,
	"test" text NOT NULL,
	"outcome" text NOT NULL,
	"occupation_in_demand" boolean NOT NULL,
	"decided_on" date NOT NULL,
	"valid_until" date NOT NULL,
	"accepted_on" date NOT NULL,
	CONSTRAINT "labour_market_test_statement_application_sequence_pk" PRIMARY KEY("application","sequence")
);
--> statement-breakpoint
ALTER TABLE "permit_application" ADD COLUMN "labour_market_test" text;--> statement-breakpoint
ALTER TABLE "permit_application_event" ADD COLUMN "by" text;--> statement-breakpoint
ALTER TABLE "permit_application_event" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "permit_application_event" ADD COLUMN "recorded_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "permit_class" ADD COLUMN "labour_market_test" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "permit_class" ADD COLUMN "occupation_in_demand" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "permit_event" ADD COLUMN "by" text;--> statement-breakpoint
ALTER TABLE "permit_event" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "permit_event" ADD COLUMN "recorded_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "permit_event" ADD COLUMN "changes" jsonb;--> statement-breakpoint
ALTER TABLE "labour_market_test_statement" ADD CONSTRAINT "labour_market_test_statement_application_permit_application_id_fk" FOREIGN KEY ("application") REFERENCES "public"."permit_application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_permit_a_labour_market_test" ON "permit_application" USING btree ("labour_market_test") WHERE "permit_application"."status" = 'APPROVED';--> statement-breakpoint
CREATE INDEX "permit_application_labour_market_test_index" ON "permit_application" USING btree ("labour_market_test");--> statement-breakpoint
UPDATE "permit_class" SET "labour_market_test" = "code" = 'H2', "occupation_in_demand" = "code" = 'H1';--> statement-breakpoint
GRANT INSERT ON "permit_application", "permit_application_event", "labour_market_test_statement", "permit", "permit_event" TO PUBLIC;--> statement-breakpoint
GRANT UPDATE ("status", "decided_on", "labour_market_test") ON "permit_application" TO PUBLIC;--> statement-breakpoint
GRANT UPDATE ("permit_class", "occupation", "employer", "expires_on", "cancelled_on", "renewals") ON "permit" TO PUBLIC;
