CREATE TABLE "access_request" (
	"id" text PRIMARY KEY NOT NULL,
	"agency" text NOT NULL,
	"requested_by" text NOT NULL,
	"dataset" text NOT NULL,
	"grain" text NOT NULL,
	"roles" text[] NOT NULL,
	"purposes" text[] NOT NULL,
	"reason" text NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answer" text,
	"answer_reason" text,
	"answered_by" text,
	"agreement" text
);
--> statement-breakpoint
CREATE TABLE "agreement_draft" (
	"id" text NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"text" text NOT NULL,
	"parties" text[] NOT NULL,
	"signatures" jsonb NOT NULL,
	"drafted_by" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agreement_draft_id_version_pk" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "witnessed_checkpoint" (
	"log" text NOT NULL,
	"size" bigint NOT NULL,
	"checkpoint" text NOT NULL,
	"frontier" "bytea"[] NOT NULL,
	"witnessed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "witnessed_checkpoint_log_size_pk" PRIMARY KEY("log","size")
);
--> statement-breakpoint
CREATE TABLE "witnessed_leaf" (
	"log" text NOT NULL,
	"sequence" bigint NOT NULL,
	"leaf_hash" "bytea" NOT NULL,
	CONSTRAINT "witnessed_leaf_log_sequence_pk" PRIMARY KEY("log","sequence")
);
--> statement-breakpoint
ALTER TABLE "access_request" ADD CONSTRAINT "access_request_agency_agency_name_fk" FOREIGN KEY ("agency") REFERENCES "public"."agency"("name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_request_agency_index" ON "access_request" USING btree ("agency");--> statement-breakpoint
CREATE INDEX "access_request_dataset_index" ON "access_request" USING btree ("dataset");--> statement-breakpoint
GRANT INSERT, UPDATE ON "access_request", "agreement_draft" TO PUBLIC;--> statement-breakpoint
GRANT INSERT ON "witnessed_checkpoint", "witnessed_leaf" TO PUBLIC;
