CREATE TABLE "country" (
	"alpha3" text PRIMARY KEY NOT NULL,
	"alpha2" text NOT NULL,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL,
	CONSTRAINT "country_alpha2_unique" UNIQUE("alpha2")
);
--> statement-breakpoint
CREATE TABLE "district" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"province" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "eac_membership" (
	"country" text NOT NULL,
	"member_from" date NOT NULL,
	"member_until" date,
	CONSTRAINT "eac_membership_country_member_from_pk" PRIMARY KEY("country","member_from")
);
--> statement-breakpoint
CREATE TABLE "economic_activity" (
	"code" text PRIMARY KEY NOT NULL,
	"level" smallint NOT NULL,
	"parent" text,
	"title" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "education_level" (
	"code" text PRIMARY KEY NOT NULL,
	"title_en" text NOT NULL,
	"title_fr" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indicator" (
	"code" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"definition" text NOT NULL,
	"unit" text NOT NULL,
	"dataset" text NOT NULL,
	"citation" text NOT NULL,
	"licence" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "migrant_stock" (
	"destination" text NOT NULL,
	"origin" text NOT NULL,
	"period" text NOT NULL,
	"persons" double precision NOT NULL,
	CONSTRAINT "migrant_stock_destination_period_origin_pk" PRIMARY KEY("destination","period","origin")
);
--> statement-breakpoint
CREATE TABLE "observation" (
	"indicator" text NOT NULL,
	"area" text NOT NULL,
	"occupation" text NOT NULL,
	"sex" text NOT NULL,
	"age" text NOT NULL,
	"period" text NOT NULL,
	"value" double precision NOT NULL,
	"observation_status" text NOT NULL,
	CONSTRAINT "observation_indicator_area_occupation_sex_age_period_pk" PRIMARY KEY("indicator","area","occupation","sex","age","period")
);
--> statement-breakpoint
CREATE TABLE "occupation" (
	"code" text PRIMARY KEY NOT NULL,
	"level" smallint NOT NULL,
	"parent" text,
	"title_en" text NOT NULL,
	"title_fr" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_person" (
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
	"earnings" double precision,
	CONSTRAINT "status_is_known" CHECK ("survey_person"."status" in ('EMPLOYED', 'UNEMPLOYED', 'OUTSIDE'))
);
--> statement-breakpoint
ALTER TABLE "eac_membership" ADD CONSTRAINT "eac_membership_country_country_alpha3_fk" FOREIGN KEY ("country") REFERENCES "public"."country"("alpha3") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "economic_activity" ADD CONSTRAINT "economic_activity_parent_economic_activity_code_fk" FOREIGN KEY ("parent") REFERENCES "public"."economic_activity"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "migrant_stock" ADD CONSTRAINT "migrant_stock_destination_country_alpha3_fk" FOREIGN KEY ("destination") REFERENCES "public"."country"("alpha3") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "migrant_stock" ADD CONSTRAINT "migrant_stock_origin_country_alpha3_fk" FOREIGN KEY ("origin") REFERENCES "public"."country"("alpha3") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_indicator_indicator_code_fk" FOREIGN KEY ("indicator") REFERENCES "public"."indicator"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_area_country_alpha3_fk" FOREIGN KEY ("area") REFERENCES "public"."country"("alpha3") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occupation" ADD CONSTRAINT "occupation_parent_occupation_code_fk" FOREIGN KEY ("parent") REFERENCES "public"."occupation"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "economic_activity_parent_index" ON "economic_activity" USING btree ("parent");--> statement-breakpoint
CREATE INDEX "migrant_stock_origin_period_index" ON "migrant_stock" USING btree ("origin","period");--> statement-breakpoint
CREATE INDEX "occupation_parent_index" ON "occupation" USING btree ("parent");--> statement-breakpoint
CREATE INDEX "survey_person_occupation_period_status_index" ON "survey_person" USING btree ("occupation","period","status");--> statement-breakpoint
CREATE INDEX "survey_person_district_period_index" ON "survey_person" USING btree ("district","period");