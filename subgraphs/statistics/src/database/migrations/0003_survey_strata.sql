CREATE TABLE "survey_stratum" (
	"period" text NOT NULL,
	"district" text NOT NULL,
	"clusters" smallint NOT NULL,
	CONSTRAINT "survey_stratum_period_district_pk" PRIMARY KEY("period","district")
);
--> statement-breakpoint
INSERT INTO "survey_stratum" ("period", "district", "clusters")
SELECT "period", "district", count(*)
FROM (SELECT DISTINCT "period", "district", "cluster" FROM "survey_person") "clusters"
GROUP BY "period", "district";
