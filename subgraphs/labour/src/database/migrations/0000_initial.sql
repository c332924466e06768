CREATE TABLE "edition" (
	"name" text PRIMARY KEY NOT NULL,
	"legal_reference" text NOT NULL,
	"effective_from" date NOT NULL,
	"effective_until" date,
	"entries_are_demonstration" boolean NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "edition_entry" (
	"edition" text NOT NULL,
	"occupation" text NOT NULL,
	CONSTRAINT "edition_entry_edition_occupation_pk" PRIMARY KEY("edition","occupation")
);
--> statement-breakpoint
CREATE TABLE "employer" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"sector" text NOT NULL,
	"activity" text NOT NULL,
	"district" text NOT NULL,
	"employees" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job_seeker" (
	"id" text PRIMARY KEY NOT NULL,
	"occupation" text NOT NULL,
	"district" text NOT NULL,
	"education" text NOT NULL,
	"sex" text NOT NULL,
	"age_band" text NOT NULL,
	"registered" date NOT NULL,
	"ended" date,
	"placed" boolean NOT NULL,
	CONSTRAINT "ended_after_registered" CHECK ("job_seeker"."ended" >= "job_seeker"."registered"),
	CONSTRAINT "placed_has_a_day" CHECK (not "job_seeker"."placed" or "job_seeker"."ended" is not null)
);
--> statement-breakpoint
CREATE TABLE "register" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"generated_until" date NOT NULL,
	CONSTRAINT "register_is_one" CHECK ("register"."only")
);
--> statement-breakpoint
CREATE TABLE "vacancy" (
	"id" text PRIMARY KEY NOT NULL,
	"employer" text NOT NULL,
	"occupation" text NOT NULL,
	"activity" text NOT NULL,
	"section" text NOT NULL,
	"district" text NOT NULL,
	"openings" integer NOT NULL,
	"posted" date NOT NULL,
	"closes" date NOT NULL,
	"filled" date,
	"pay_from" integer NOT NULL,
	"pay_to" integer NOT NULL,
	CONSTRAINT "closes_after_posted" CHECK ("vacancy"."closes" >= "vacancy"."posted"),
	CONSTRAINT "filled_after_posted" CHECK ("vacancy"."filled" >= "vacancy"."posted"),
	CONSTRAINT "pay_is_a_range" CHECK ("vacancy"."pay_to" >= "vacancy"."pay_from")
);
--> statement-breakpoint
ALTER TABLE "edition_entry" ADD CONSTRAINT "edition_entry_edition_edition_name_fk" FOREIGN KEY ("edition") REFERENCES "public"."edition"("name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vacancy" ADD CONSTRAINT "vacancy_employer_employer_id_fk" FOREIGN KEY ("employer") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "job_seeker_registered_id_index" ON "job_seeker" USING btree ("registered","id");--> statement-breakpoint
CREATE INDEX "job_seeker_occupation_registered_index" ON "job_seeker" USING btree ("occupation","registered");--> statement-breakpoint
CREATE INDEX "vacancy_posted_id_index" ON "vacancy" USING btree ("posted","id");--> statement-breakpoint
CREATE INDEX "vacancy_occupation_posted_index" ON "vacancy" USING btree ("occupation","posted");--> statement-breakpoint
CREATE INDEX "vacancy_activity_posted_index" ON "vacancy" USING btree ("activity","posted");--> statement-breakpoint
CREATE INDEX "vacancy_section_posted_index" ON "vacancy" USING btree ("section","posted");--> statement-breakpoint
CREATE INDEX "vacancy_district_posted_index" ON "vacancy" USING btree ("district","posted");--> statement-breakpoint
CREATE INDEX "vacancy_employer_posted_index" ON "vacancy" USING btree ("employer","posted");