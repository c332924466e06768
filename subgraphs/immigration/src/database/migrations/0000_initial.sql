CREATE TABLE "border_crossing" (
	"crossed_on" date NOT NULL,
	"post" text NOT NULL,
	"direction" text NOT NULL,
	"nationality" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "border_crossing_count" (
	"month" text NOT NULL,
	"post" text NOT NULL,
	"direction" text NOT NULL,
	"nationality" text NOT NULL,
	"crossings" integer NOT NULL,
	CONSTRAINT "border_crossing_count_nationality_month_direction_post_pk" PRIMARY KEY("nationality","month","direction","post")
);
--> statement-breakpoint
CREATE TABLE "border_post" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"mode" text NOT NULL,
	"neighbour" text
);
--> statement-breakpoint
CREATE TABLE "permit" (
	"id" text PRIMARY KEY NOT NULL,
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
	"renewals" smallint NOT NULL,
	CONSTRAINT "permit_application_unique" UNIQUE("application"),
	CONSTRAINT "expires_after_issued" CHECK ("permit"."expires_on" >= "permit"."issued_on"),
	CONSTRAINT "cancelled_while_valid" CHECK ("permit"."cancelled_on" between "permit"."issued_on" and "permit"."expires_on")
);
--> statement-breakpoint
CREATE TABLE "permit_application" (
	"id" text PRIMARY KEY NOT NULL,
	"permit_class" text NOT NULL,
	"nationality" text NOT NULL,
	"occupation" text NOT NULL,
	"employer" text,
	"birth_year" smallint NOT NULL,
	"sex" text NOT NULL,
	"status" text NOT NULL,
	"submitted_on" date NOT NULL,
	"decided_on" date,
	CONSTRAINT "decided_after_submitted" CHECK ("permit_application"."decided_on" >= "permit_application"."submitted_on")
);
--> statement-breakpoint
CREATE TABLE "permit_application_event" (
	"application" text NOT NULL,
	"sequence" smallint NOT NULL,
	"status" text NOT NULL,
	"happened_on" date NOT NULL,
	CONSTRAINT "permit_application_event_application_sequence_pk" PRIMARY KEY("application","sequence")
);
--> statement-breakpoint
CREATE TABLE "permit_class" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"for_whom" text NOT NULL,
	"legal_basis" text NOT NULL,
	"longest_validity_months" smallint,
	"renewable" boolean
);
--> statement-breakpoint
CREATE TABLE "permit_event" (
	"permit" text NOT NULL,
	"sequence" smallint NOT NULL,
	"kind" text NOT NULL,
	"happened_on" date NOT NULL,
	CONSTRAINT "permit_event_permit_sequence_pk" PRIMARY KEY("permit","sequence")
);
--> statement-breakpoint
CREATE TABLE "register" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"generated_until" date NOT NULL,
	CONSTRAINT "register_is_one" CHECK ("register"."only")
);
--> statement-breakpoint
ALTER TABLE "border_crossing_count" ADD CONSTRAINT "border_crossing_count_post_border_post_code_fk" FOREIGN KEY ("post") REFERENCES "public"."border_post"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permit" ADD CONSTRAINT "permit_application_permit_application_id_fk" FOREIGN KEY ("application") REFERENCES "public"."permit_application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permit" ADD CONSTRAINT "permit_permit_class_permit_class_code_fk" FOREIGN KEY ("permit_class") REFERENCES "public"."permit_class"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permit_application" ADD CONSTRAINT "permit_application_permit_class_permit_class_code_fk" FOREIGN KEY ("permit_class") REFERENCES "public"."permit_class"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permit_application_event" ADD CONSTRAINT "permit_application_event_application_permit_application_id_fk" FOREIGN KEY ("application") REFERENCES "public"."permit_application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permit_event" ADD CONSTRAINT "permit_event_permit_permit_id_fk" FOREIGN KEY ("permit") REFERENCES "public"."permit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "border_crossing_crossed_on_index" ON "border_crossing" USING brin ("crossed_on");--> statement-breakpoint
CREATE INDEX "border_crossing_count_month_index" ON "border_crossing_count" USING btree ("month");--> statement-breakpoint
CREATE INDEX "permit_issued_on_id_index" ON "permit" USING btree ("issued_on","id");--> statement-breakpoint
CREATE INDEX "permit_occupation_expires_on_index" ON "permit" USING btree ("occupation","expires_on");--> statement-breakpoint
CREATE INDEX "permit_nationality_expires_on_index" ON "permit" USING btree ("nationality","expires_on");--> statement-breakpoint
CREATE INDEX "permit_employer_expires_on_index" ON "permit" USING btree ("employer","expires_on");--> statement-breakpoint
CREATE INDEX "permit_application_submitted_on_id_index" ON "permit_application" USING btree ("submitted_on","id");--> statement-breakpoint
CREATE INDEX "permit_application_occupation_decided_on_index" ON "permit_application" USING btree ("occupation","decided_on") WHERE "permit_application"."status" = 'REFUSED';--> statement-breakpoint
CREATE INDEX "permit_application_nationality_decided_on_index" ON "permit_application" USING btree ("nationality","decided_on") WHERE "permit_application"."status" = 'REFUSED';--> statement-breakpoint
CREATE INDEX "permit_application_employer_decided_on_index" ON "permit_application" USING btree ("employer","decided_on") WHERE "permit_application"."status" = 'REFUSED';