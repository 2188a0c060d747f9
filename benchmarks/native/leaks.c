/*
 * The base case in plain C: what the Java of this project is compared with. Forward histories, and prior Monte Carlo of the
 * likelihood averaged over the onset, under chance impacts or a systematic defect; one thread. Written straight from the
 * equations of the model: every unit of the fleet is looked at, nothing is skipped.
 *
 * Build: cc -O3 -march=native -o leaks leaks.c -lm
 * Use:   leaks CASE histories|likelihood impacts|defect COUNT SEED
 *
 * CASE is text: wall tables, units by falling date of filling, range of the onset, matching rule. Priors are those of
 * examples/configs/iss-2023.yaml and stand in draw() below; where they differ from Java's, the estimates do too.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define DESIGNS 2
#define MOST_UNITS 1024
#define MOST_WALLS 512
#define MOST_LEAKS 16
#define FIRST_YEAR 1957
#define YEARS 150
#define YEAR 365.25

/* ---- random numbers: xoshiro256++ of Blackman and Vigna, its state filled by SplitMix64 ---- */

static uint64_t state[4];

static inline uint64_t rotated(uint64_t x, int bits) { return (x << bits) | (x >> (64 - bits)); }

static inline uint64_t next_bits(void) {
  const uint64_t result = rotated(state[0] + state[3], 23) + state[0];
  const uint64_t shifted = state[1] << 17;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= shifted;
  state[3] = rotated(state[3], 45);
  return result;
}

static void seed_state(uint64_t seed) {
  for (int i = 0; i < 4; i++) {
    seed += 0x9E3779B97F4A7C15u;
    uint64_t z = seed;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    state[i] = z ^ (z >> 31);
  }
}

/* strictly between 0 and 1 */
static inline double uniform(void) { return ((double)(next_bits() >> 11) + 0.5) * 0x1.0p-53; }

static inline double between(double low, double high) { return low + (high - low) * uniform(); }

static inline double exponential(void) { return -log(uniform()); }

/* Marsaglia's polar method; the second number of a pair waits for the next call */
static double normal(void) {
  static double waiting;
  static int waits;
  if (waits) {
    waits = 0;
    return waiting;
  }
  double x, y, square;
  do {
    x = between(-1, 1);
    y = between(-1, 1);
    square = x * x + y * y;
  } while (square >= 1 || square == 0);
  const double scale = sqrt(-2 * log(square) / square);
  waiting = scale * y;
  waits = 1;
  return scale * x;
}

/* ---- the case ---- */

typedef struct {
  int design;
  int leaked;
  double filled;         /* days since 2000-01-01 */
  double from;           /* exposed from */
  double planned_to;     /* end of the exposure without a leak: histories do not know what was observed */
  double risk_to;        /* end of the exposure as observed: a leaked unit ends at its leak */
  double planned[3];     /* planned exposure, years: plain, weighted by the growth g1, by g2 */
  double log_age_at_end; /* ln of the age at risk_to, days */
} Unit;

static int walls, units, leaks;
static double first_wall, wall_step;
static double log_rate[DESIGNS][3][MOST_WALLS];
static Unit unit[MOST_UNITS];
static double risk[DESIGNS][3];
static int leak_unit[MOST_LEAKS];
static double leak_growth[MOST_LEAKS][3];
static double onset_from, onset_to, window_days;
static int observed[DESIGNS];

static double epoch(double day) { return 2000 + day / YEAR; }

/* g1 grows by 2 % a year until 2011 and by 4 % after, g2 by 0.05 a year; both are 1 in 1988 */
static double growth1(double y) { return y < 2011 ? pow(1.02, y - 1988) : pow(1.02, 23) * pow(1.04, y - 2011); }

static double growth2(double y) { return 1 + 0.05 * (y - 1988); }

static double growth1_from_1988(double y) {
  const double turn = pow(1.02, 23);
  return y < 2011 ? (pow(1.02, y - 1988) - 1) / log(1.02)
                  : (turn - 1) / log(1.02) + turn * (pow(1.04, y - 2011) - 1) / log(1.04);
}

static double growth2_from_1988(double y) {
  const double t = y - 1988;
  return t + 0.025 * t * t;
}

static void exposure(double from, double to, double years[3]) {
  years[0] = (to - from) / YEAR;
  years[1] = growth1_from_1988(epoch(to)) - growth1_from_1988(epoch(from));
  years[2] = growth2_from_1988(epoch(to)) - growth2_from_1988(epoch(from));
}

static void fail(const char *message) {
  fprintf(stderr, "leaks: %s\n", message);
  exit(2);
}

static void expect(FILE *file, const char *word) {
  char found[64];
  if (fscanf(file, "%63s", found) != 1 || strcmp(found, word) != 0) {
    fprintf(stderr, "leaks: the case has no \"%s\" where it should\n", word);
    exit(2);
  }
}

static void read_case(const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) fail("cannot open the case");
  expect(file, "walls");
  if (fscanf(file, "%d %lf %lf", &walls, &first_wall, &wall_step) != 3 || walls < 2 || walls > MOST_WALLS)
    fail("bad grid of walls");
  for (int g = 0; g < DESIGNS; g++)
    for (int i = 0; i < walls; i++)
      for (int k = 0; k < 3; k++)
        if (fscanf(file, "%lf", &log_rate[g][k][i]) != 1) fail("bad wall table");
  expect(file, "units");
  if (fscanf(file, "%d", &units) != 1 || units < 1 || units > MOST_UNITS) fail("bad number of units");
  for (int i = 0; i < units; i++) {
    Unit *u = &unit[i];
    if (fscanf(file, "%d %lf %lf %lf %lf %d", &u->design, &u->filled, &u->from, &u->planned_to, &u->risk_to, &u->leaked) != 6
        || u->design < 0 || u->design >= DESIGNS)
      fail("bad unit");
    if (i > 0 && u->filled > u[-1].filled) fail("units are not by falling date of filling");
    u->log_age_at_end = log(u->risk_to - u->filled);
    exposure(u->from, u->planned_to, u->planned);
    double at_risk[3];
    exposure(u->from, u->risk_to, at_risk);
    for (int k = 0; k < 3; k++) risk[u->design][k] += at_risk[k];
    if (u->leaked) {
      if (leaks == MOST_LEAKS) fail("too many leaks");
      leak_unit[leaks] = i;
      leak_growth[leaks][0] = 1;
      leak_growth[leaks][1] = growth1(epoch(u->risk_to));
      leak_growth[leaks][2] = growth2(epoch(u->risk_to));
      leaks++;
      observed[u->design]++;
    }
  }
  expect(file, "onset");
  if (fscanf(file, "%lf %lf", &onset_from, &onset_to) != 2 || !(onset_from < onset_to)) fail("bad onset");
  expect(file, "window");
  if (fscanf(file, "%lf", &window_days) != 1) fail("bad window");
  fclose(file);
}

/* ---- the prior ---- */

typedef struct {
  double rate[DESIGNS][3]; /* perforating strikes a year on a unit, at growth 1: meteoroids, two parts of debris */
  double onset, fraction, shape, log_scale;
} Point;

static inline double log_perforations(int design, int component, double log_wall) {
  const double at = (log_wall - first_wall) / wall_step;
  int below = (int)at;
  below = below < 0 ? 0 : below > walls - 2 ? walls - 2 : below;
  const double *table = log_rate[design][component];
  return table[below] + (at - below) * (table[below + 1] - table[below]);
}

static inline void draw(Point *p, int defect) {
  static double log_area[DESIGNS][2], log_wall[2], log_days[2];
  if (log_days[1] == 0) {
    log_area[0][0] = log(0.3);
    log_area[0][1] = log(4);
    log_area[1][0] = log(1);
    log_area[1][1] = log(10);
    log_wall[0] = log(0.5);
    log_wall[1] = log(2);
    log_days[0] = log(30);
    log_days[1] = log(3000);
  }
  const double log_exposure = log(between(0.3, 0.7));
  const double log_factor[2] = {log_exposure + 0.70 * normal(), log_exposure + 1.15 * normal()};
  for (int g = 0; g < DESIGNS; g++) {
    const double area = between(log_area[g][0], log_area[g][1]);
    const double wall = between(log_wall[0], log_wall[1]);
    for (int k = 0; k < 3; k++) p->rate[g][k] = exp(area + log_factor[k > 0] + log_perforations(g, k, wall));
  }
  if (defect) {
    p->onset = between(onset_from, onset_to);
    p->fraction = uniform();
    p->shape = exp(0.5 * normal());
    p->log_scale = between(log_days[0], log_days[1]);
  }
}

/* ---- histories ---- */

typedef struct {
  double day;
  int unit, by_defect;
} Leak;

/* Plays one history; fills its leaks, the earliest lots first, so that they come nearly in order of time. Strikes are
   exponential gaps along the expected strikes of one unit after the other; the first strike ends a unit, and the law has
   no memory. */
static int play(const Point *p, int defect, Leak *leak) {
  int count = 0;
  double gap = exponential();
  const double scale = defect ? exp(p->log_scale) : 0;
  const double per_shape = defect ? 1 / p->shape : 0;
  for (int i = units - 1; i >= 0; i--) {
    const Unit *u = &unit[i];
    const double *rate = p->rate[u->design];
    const double strikes = rate[0] * u->planned[0] + rate[1] * u->planned[1] + rate[2] * u->planned[2];
    double first = INFINITY;
    int by_defect = 0;
    if (gap < strikes) {
      first = u->from + (u->planned_to - u->from) * gap / strikes;
      gap = exponential();
    } else {
      gap -= strikes;
    }
    if (defect && u->filled >= p->onset && uniform() < p->fraction) {
      const double fails = u->filled + scale * pow(exponential(), per_shape);
      if (fails < u->planned_to && fails < first) {
        first = fails;
        by_defect = 1;
      }
    }
    if (first < INFINITY) {
      leak[count].day = first;
      leak[count].unit = i;
      leak[count++].by_defect = by_defect;
    }
  }
  return count;
}

/* what is kept of histories: the summaries of a run */
typedef struct {
  long by_count[MOST_UNITS + 1], by_cluster[MOST_UNITS + 1], by_year[YEARS], by_design[DESIGNS], by_cause[2];
  long gaps, as_many, as_many_and_tight, matching;
  double age_days, gap_days;
} Tally;

/* largest number of leaks in any window: it slides over the sorted days and never shrinks */
static int largest_cluster(int count, double *day, Tally *t) {
  if (count < 2) return count;
  for (int i = 1; i < count; i++) {
    const double moved = day[i];
    int j = i;
    for (; j > 0 && day[j - 1] > moved; j--) day[j] = day[j - 1];
    day[j] = moved;
  }
  t->gap_days += day[count - 1] - day[0];
  t->gaps += count - 1;
  int first = 0, begin = 0;
  for (int last = 1; last < count; last++) {
    if (day[last] - day[first] > window_days)
      first++;
    else
      begin = first;
  }
  const int year = (int)floor(epoch(day[begin])) - FIRST_YEAR;
  t->by_year[year < 0 ? 0 : year >= YEARS ? YEARS - 1 : year]++;
  return count - first;
}

static void add(Tally *t, int count, const Leak *leak, double *day) {
  int of_design[DESIGNS] = {0};
  t->by_count[count]++;
  for (int i = 0; i < count; i++) {
    const Unit *u = &unit[leak[i].unit];
    of_design[u->design]++;
    t->by_cause[leak[i].by_defect]++;
    t->age_days += leak[i].day - u->filled;
    day[i] = leak[i].day;
  }
  t->by_cluster[largest_cluster(count, day, t)]++;
  int same = 1;
  for (int g = 0; g < DESIGNS; g++) {
    t->by_design[g] += of_design[g];
    same &= of_design[g] == observed[g];
  }
  if (count == leaks) { /* the last leak at most a window after the first, wherever that is */
    const int tight = count == 0 || day[count - 1] - day[0] <= window_days;
    t->as_many++;
    t->as_many_and_tight += tight;
    t->matching += tight && same;
  }
}

static void histories(int defect, long n, Tally *tally) {
  static Leak leak[MOST_UNITS];
  static double day[MOST_UNITS];
  Point p;
  for (long i = 0; i < n; i++) {
    draw(&p, defect);
    const int count = play(&p, defect, leak);
    add(tally, count, leak, day);
  }
}

/* ---- likelihood ---- */

/* ln L of independent strikes; also the rate at each leak */
static inline double log_impacts(const Point *p, double *leak_rate) {
  double expected = 0, product = 1;
  for (int g = 0; g < DESIGNS; g++)
    for (int k = 0; k < 3; k++) expected += p->rate[g][k] * risk[g][k];
  for (int l = 0; l < leaks; l++) {
    const double *rate = p->rate[unit[leak_unit[l]].design];
    leak_rate[l] = rate[0] + rate[1] * leak_growth[l][1] + rate[2] * leak_growth[l][2];
    product *= leak_rate[l];
  }
  return log(product) - expected;
}

/* The factor by which the defect changes L, averaged over a uniform onset: it is constant between two dates of filling, so
   that one pass from the latest lot to the earliest with a running product is the integral over all onsets. */
static double onset_average(const Point *p, const double *leak_rate) {
  double product = 1, sum = 0, later = onset_to;
  for (int i = 0; i < units; i++) {
    const Unit *u = &unit[i];
    const double lot = u->filled < onset_from ? onset_from : u->filled > onset_to ? onset_to : u->filled;
    sum += (later - lot) * product;
    later = lot;
    const double hazard = exp(p->shape * (u->log_age_at_end - p->log_scale));
    const double survival = exp(-hazard);
    double ratio = 1 - p->fraction + p->fraction * survival;
    if (u->leaked) {
      int l = 0;
      while (leak_unit[l] != i) l++;
      const double density = p->shape * hazard * survival * YEAR / exp(u->log_age_at_end);
      ratio += p->fraction * density / leak_rate[l];
    }
    product *= ratio;
  }
  sum += (later - onset_from) * product;
  return sum / (onset_to - onset_from);
}

static double log_likelihood(const Point *p, int defect) {
  double leak_rate[MOST_LEAKS];
  const double impacts = log_impacts(p, leak_rate);
  return defect ? impacts + log(onset_average(p, leak_rate)) : impacts;
}

static void likelihoods(int defect, long n, double *sum, double *squares) {
  Point p;
  for (long i = 0; i < n; i++) {
    draw(&p, defect);
    const double likelihood = exp(log_likelihood(&p, defect));
    *sum += likelihood;
    *squares += likelihood * likelihood;
  }
}

/* processor time, so that whatever else runs on the machine does not count */
static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

int main(int argc, char **argv) {
  if (argc != 6) fail("use: leaks CASE histories|likelihood impacts|defect COUNT SEED");
  read_case(argv[1]);
  const int defect = strcmp(argv[3], "defect") == 0;
  const long n = atol(argv[4]);
  if (n < 1) fail("COUNT must be at least 1");
  seed_state((uint64_t)atoll(argv[5]));
  const double start = seconds();
  if (strcmp(argv[2], "histories") == 0) {
    static Tally tally;
    histories(defect, n, &tally);
    const double took = seconds() - start;
    printf("%ld %.9f", n, took);
    for (int i = 0; i < 3; i++) printf(" %ld", tally.by_count[i]);
    for (int i = 2; i < 4; i++) printf(" %ld", tally.by_cluster[i]);
    printf(" %ld %ld\n", tally.as_many_and_tight, tally.matching);
  } else {
    double sum = 0, squares = 0;
    likelihoods(defect, n, &sum, &squares);
    printf("%ld %.9f %.17g %.17g\n", n, seconds() - start, sum, squares);
  }
  return 0;
}
