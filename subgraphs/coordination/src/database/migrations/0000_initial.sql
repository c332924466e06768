CREATE TABLE "agency" (
	"name" text PRIMARY KEY NOT NULL,
	"title_en" text NOT NULL,
	"title_fr" text NOT NULL,
	"acronym" text,
	"role" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dataset" (
	"name" text PRIMARY KEY NOT NULL,
	"publisher" text NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"contact_point" text NOT NULL,
	"keywords" text[] NOT NULL,
	"sensitivity" text NOT NULL,
	"generated" boolean NOT NULL,
	"provenance" text NOT NULL,
	"licence" text,
	"update_frequency" text NOT NULL,
	"temporal_coverage" text NOT NULL,
	"legal_basis" text,
	"classifications" text[] NOT NULL,
	"quality" text,
	"variables" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "dataset" ADD CONSTRAINT "dataset_publisher_agency_name_fk" FOREIGN KEY ("publisher") REFERENCES "public"."agency"("name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dataset_publisher_name_index" ON "dataset" USING btree ("publisher","name");