CREATE TABLE "survey_collection" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"occupation" text NOT NULL,
	"state" text NOT NULL,
	"agency" text NOT NULL,
	"dataset" text NOT NULL,
	"query_hash" text NOT NULL,
	"request_ids" text[] NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"code" text,
	"message" text,
	"period" text,
	"as_of" timestamp with time zone,
	"generated" boolean
);
--> statement-breakpoint
CREATE TABLE "survey_figure" (
	"collection" uuid NOT NULL,
	"occupation" text NOT NULL,
	"district" text NOT NULL,
	"measure" text NOT NULL,
	"value" double precision,
	"observations" integer,
	"observation_status" text NOT NULL,
	"confidentiality_status" text NOT NULL,
	CONSTRAINT "survey_figure_collection_occupation_district_measure_pk" PRIMARY KEY("collection","occupation","district","measure"),
	CONSTRAINT "withheld_figure_has_no_value" CHECK ("survey_figure"."confidentiality_status" <> 'C' or "survey_figure"."value" is null)
);
--> statement-breakpoint
ALTER TABLE "survey_figure" ADD CONSTRAINT "survey_figure_collection_survey_collection_id_fk" FOREIGN KEY ("collection") REFERENCES "public"."survey_collection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "survey_collection_occupation_asked_at_index" ON "survey_collection" USING btree ("occupation","asked_at");--> statement-breakpoint
GRANT INSERT, DELETE ON "survey_collection" TO PUBLIC;--> statement-breakpoint
GRANT INSERT ON "survey_figure" TO PUBLIC;--> statement-breakpoint
-- Which figures are needed, without a test of anybody: the agency's own work sees no guarded row.
CREATE FUNCTION undecided_major_groups() RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
  AS $$
    SELECT DISTINCT left(occupation, 1) FROM labour_market_test
    WHERE status IN ('REQUESTED', 'ADVERTISED', 'CANDIDATES_REFERRED', 'APPEALED')
  $$;
