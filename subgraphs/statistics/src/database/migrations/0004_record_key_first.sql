-- PostgreSQL reads the columns before a column first: where the keys stand first, tables of the survey are faster.
CREATE TABLE "new_survey_person" (
	"record_key" integer DEFAULT (random() * 2147483647)::integer NOT NULL,
	"period" text NOT NULL,
	"district" text NOT NULL,
	"cluster" smallint NOT NULL,
	"weight" double precision NOT NULL,
	"sex" text NOT NULL,
	"age" smallint NOT NULL,
	"citizenship" text NOT NULL,
	"education" text NOT NULL,
	"status" text NOT NULL,
	"occupation" text,
	"activity" text,
	"hours" smallint,
	"earnings" double precision
);
--> statement-breakpoint
INSERT INTO "new_survey_person"
SELECT "record_key", "period", "district", "cluster", "weight", "sex", "age", "citizenship", "education", "status", "occupation", "activity", "hours", "earnings"
FROM "survey_person";--> statement-breakpoint
DROP TABLE "survey_person";--> statement-breakpoint
ALTER TABLE "new_survey_person" RENAME TO "survey_person";--> statement-breakpoint
ALTER TABLE "survey_person" ADD CONSTRAINT "status_is_known" CHECK ("status" IN ('EMPLOYED', 'UNEMPLOYED', 'OUTSIDE'));--> statement-breakpoint
CREATE INDEX "survey_person_occupation_period_status_index" ON "survey_person" USING btree ("occupation","period","status");--> statement-breakpoint
CREATE INDEX "survey_person_district_period_index" ON "survey_person" USING btree ("district","period");--> statement-breakpoint
CREATE INDEX "survey_person_period_index" ON "survey_person" USING btree ("period");
