ALTER TABLE "survey_person" ADD COLUMN "record_key" integer DEFAULT (random() * 2147483647)::integer NOT NULL;--> statement-breakpoint
-- The least value at which half of the weight is reached; values and their weights, by value, the smallest first.
CREATE FUNCTION weighted_median(sorted_values float8[], weights float8[]) RETURNS float8
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT min(value) FILTER (WHERE reached >= half)
  FROM (
    SELECT value, sum(weight) OVER (ORDER BY place) AS reached, sum(weight) OVER () / 2 AS half
    FROM unnest(sorted_values, weights) WITH ORDINALITY AS contribution (value, weight, place)
  ) AS cumulated
$$;
