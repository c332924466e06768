ALTER TABLE "border_crossing_count" ADD COLUMN "record_key" integer DEFAULT (random() * 2147483647)::integer NOT NULL;--> statement-breakpoint
ALTER TABLE "permit" ADD COLUMN "record_key" integer DEFAULT (random() * 2147483647)::integer NOT NULL;--> statement-breakpoint
ALTER TABLE "permit_application" ADD COLUMN "record_key" integer DEFAULT (random() * 2147483647)::integer NOT NULL;