/*
 * A leaking radiator circuit for a day, followed by SUNDIALS CVODE: the reference circuit of the model cards
 * docs/models/radiator-circuit.md and docs/models/degradation.md with a hole of 0.8 mm after an hour, written from their
 * equations. The integrator is started anew at every jump and every kink of the heating and at every change of a mode,
 * all of them at the times at which Java restarts; loss of flow, drain and changes of the flow in the tubes are roots.
 *
 * Use: circuit time METHOD TOLERANCE COUNT    seconds per trajectory, evaluations, steps, loss of flow, drained
 *      circuit states METHOD TOLERANCE        nine numbers every 600 s: temperatures in the order of the state, liquid
 * METHOD is adams or bdf.
 */
#define _GNU_SOURCE
#include <cvode/cvode.h>
#include <math.h>
#include <nvector/nvector_serial.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>
#include <sunnonlinsol/sunnonlinsol_fixedpoint.h>
#include <time.h>

enum { BAY, LIVING, WARM, COLD, PANEL, MASS = PANEL + 4, ENERGY, SIZE };
enum { LAMINAR, TRANSITION, TURBULENT };

/* parameters, SI */
static const double PI = 3.14159265358979323846;
static const double SIGMA = 5.670374419e-8, GAS = 8.314462618, MOLAR = 0.1142285;
static const double GRAVITY = 3.986004418e14, RADIUS = 6.371e6, ALTITUDE = 415e3, SOLAR = 1361, ALBEDO = 0.30;
static const double INFRARED = 237, SPACE = 2.725, AREA = 1.6, ABSORPTANCE = 0.25, EMITTANCE = 0.88, PANEL_J = 8000;
static const double FIN_K = 167, FIN_M = 1.2e-3, FIN_HALF = 0.045, LATERAL = 0.5, STRUCTURE = 0.25;
static const double BORE = 6e-3, TUBES = 2, TUBE_M = 9, FLOW = 0.05, CP = 2060, WARM_SHARE = 0.5;
static const double UA_BAY = 40, UA_LIVING = 30, LEAST_SHARE = 0.03, SET = 291.15, WIDTH = 1.5;
static const double BAY_J = 1.2e6, LIVING_J = 0.9e6, BAY_W = 520, LIVING_W = 90, BAY_OUT = 10, BAY_OUT_K = 276.15;
static const double BETWEEN = 4, LIVING_OUT = 18, LIVING_OUT_K = 296.15, STAGNANT_WARM = 3, STAGNANT_COLD = 2;
static const double FILL_GAS = 0.006, STOP_GAS = 0.013, FILL_K = 288.15, FILL_LIQUID = 0.044, FILL_PA = 303975;
static const double SUCTION = 15e3, HOLE = 0.8e-3, CD = 0.62, WALL = 1e-3, ONSET = 3600, RESIDUE = 0.3, DAY = 86400;
static const int HOLE_PANEL = 1;

typedef struct {
  double rate, cos_beta, sin_beta, eclipse, view, e_bay, e_living, hole_area, slender2, space4, volume;
  int stopped, leaking, drained, dark, regime;
  long evaluations;
  double lost_flow, drained_at;
} Case;

static double density(double t) { return MOLAR * 590.59 / pow(0.27424, 1 + pow(1 - t / 543.8, 0.2847)); }
static double pressure(double t) { return exp(84.912 - 6722.2 / t - 9.5157 * log(t) + 7.2244e-6 * t * t); }
static double heat_of_vaporisation(double t) { return 47711 / MOLAR * pow(1 - t / 543.8, 0.37949); }
static double conductivity(double t) { return 0.1659 - 0.00022686 * t; }
static double viscosity(double t) {
  double t2 = t * t, t4 = t2 * t2;
  return exp(-12.928 + 1137.5 / t + 0.25725 * log(t) - 3.6929e-28 * t4 * t4 * t2);
}
static double liquid(double t) { return fmax(165.78, fmin(372.39, t)); }
static double mean_k(const double *y) { return WARM_SHARE * y[WARM] + (1 - WARM_SHARE) * y[COLD]; }
static double mass(const double *y) { return fmax(RESIDUE / 2, y[MASS]); }
static double share(double warm) { return LEAST_SHARE + (1 - LEAST_SHARE) / (1 + exp(-(warm - SET) / WIDTH)); }
static double gas_volume(const Case *c, const double *y) {
  return fmax(1e-3 * FILL_GAS, c->volume - mass(y) / density(liquid(mean_k(y))));
}
static double reynolds(const double *y) {
  return 4 * share(y[WARM]) * FLOW / (TUBES * PI * BORE * viscosity(liquid(y[WARM])));
}

/* tanh(x)/x of z = x^2, exact to rounding for z up to 1 */
static double fin(double z) {
  if (z > 1) return tanh(sqrt(z)) / sqrt(z);
  return (2027025 + z * (270270 + z * (6930 + z * 36))) / (2027025 + z * (945945 + z * (51975 + z * (630 + z))));
}

static double gnielinski(double re, double pr) {
  double root = 1.8 * log10(re) - 1.5, eighth = 1 / (8 * root * root);
  return eighth * (re - 1000) * pr / (1 + 12.7 * sqrt(eighth) * (cbrt(pr * pr) - 1));
}

static double nusselt(int regime, double re, double pr) {
  if (regime == LAMINAR) return 4.364;
  if (regime == TURBULENT) return gnielinski(re, pr);
  double weight = (re - 2300) / 1700;
  return (1 - weight) * 4.364 + weight * gnielinski(4000, pr);
}

static double leak(const Case *c, const double *y) {
  if (!c->leaking) return 0;
  double driving, t;
  if (c->stopped) {
    driving = pressure(liquid(y[WARM]));
    t = fmin(y[PANEL + HOLE_PANEL], y[WARM]);
  } else {
    driving = FILL_PA * FILL_GAS / gas_volume(c, y);
    t = y[COLD];
  }
  t = liquid(t);
  double rho = density(t), pv = pressure(t), growth = GAS * t / (pv * MOLAR) - 1 / rho;
  double boiling = heat_of_vaporisation(t) / growth, ratio = boiling * boiling / (t * CP), twice = 2 * CD * CD * rho;
  double n = ratio / (twice * pv) + 10 * WALL;
  return c->hole_area * sqrt(twice * fmax(0, driving - pv) + ratio / n);
}

static void panels(Case *c, double angle, const double *y, double *dot) {
  static const double x[] = {1, 0, -1, 0}, up[] = {0, 1, 0, -1};
  double sine = 0, cosine = 0;
  if (!c->dark) sincos(angle, &sine, &cosine);
  for (int i = 0; i < 4; i++) {
    double t = y[PANEL + i], held = fmax(100, fmin(500, t)), cube = held * held * held;
    double sun = c->dark ? 0 : fmax(0, up[i] * c->sin_beta - c->cos_beta * x[i] * sine);
    double lit = fmax(0, c->cos_beta * cosine);
    double absorbed = ABSORPTANCE * SOLAR * (sun + ALBEDO * c->view * lit) + EMITTANCE * INFRARED * c->view;
    double net = AREA * absorbed - fin(c->slender2 * cube) * EMITTANCE * SIGMA * AREA * (cube * held - c->space4);
    double from_bay = STRUCTURE * (y[BAY] - t);
    dot[PANEL + i] = net + LATERAL * (y[PANEL + (i + 1) % 4] - 2 * t + y[PANEL + (i + 3) % 4]) + from_bay;
    dot[BAY] -= from_bay;
    dot[ENERGY] += net;
  }
}

static void pumping(const Case *c, const double *y, double *dot) {
  double w = FLOW * CP, warm = y[WARM], cold = y[COLD];
  double one = cold + c->e_living * (y[LIVING] - cold), two = one + c->e_bay * (y[BAY] - one);
  dot[LIVING] -= w * (one - cold);
  dot[BAY] -= w * (two - one);
  double part = share(warm), t = liquid(warm), mu = viscosity(t), k = conductivity(t);
  double re = 4 * part * FLOW / (TUBES * PI * BORE * mu);
  double decay = exp(-nusselt(c->regime, re, mu * CP / k) * k * PI * TUBE_M * TUBES / (part * w)), fluid = warm;
  for (int i = 0; i < 4; i++) {
    double out = y[PANEL + i] + (fluid - y[PANEL + i]) * decay;
    dot[PANEL + i] += part * w * (fluid - out);
    fluid = out;
  }
  double back = part * fluid + (1 - part) * warm, m = mass(y);
  dot[WARM] = FLOW * (two - warm) / (WARM_SHARE * m);
  dot[COLD] = FLOW * (back - cold) / ((1 - WARM_SHARE) * m);
}

static void standing(const double *y, double *dot) {
  double mean = 0.25 * (y[PANEL] + y[PANEL + 1] + y[PANEL + 2] + y[PANEL + 3]), capacity = mass(y) * CP;
  double warm = STAGNANT_WARM * (y[BAY] - y[WARM]), cold = STAGNANT_COLD * (mean - y[COLD]);
  dot[BAY] -= warm;
  for (int i = 0; i < 4; i++) dot[PANEL + i] -= cold / 4;
  dot[WARM] = warm / (WARM_SHARE * capacity);
  dot[COLD] = cold / ((1 - WARM_SHARE) * capacity);
}

static int derive(realtype time, N_Vector state, N_Vector slope, void *user) {
  Case *c = user;
  const double *y = N_VGetArrayPointer(state);
  double *dot = N_VGetArrayPointer(slope);
  c->evaluations++;
  double bay = BAY_W + BAY_OUT * (BAY_OUT_K - y[BAY]), living = LIVING_W + LIVING_OUT * (LIVING_OUT_K - y[LIVING]);
  double across = BETWEEN * (y[LIVING] - y[BAY]);
  dot[BAY] = bay + across;
  dot[LIVING] = living - across;
  dot[ENERGY] = bay + living;
  panels(c, c->rate * time, y, dot);
  if (c->stopped) standing(y, dot);
  else pumping(c, y, dot);
  double lost = leak(c, y);
  dot[MASS] = -lost;
  dot[ENERGY] -= lost * CP * mean_k(y);
  for (int i = 0; i < 4; i++) dot[PANEL + i] *= 1 / PANEL_J;
  dot[BAY] *= 1 / BAY_J;
  dot[LIVING] *= 1 / LIVING_J;
  return 0;
}

static double flow_margin(const Case *c, const double *y) {
  double gas = gas_volume(c, y), suction = FILL_PA * FILL_GAS / gas - pressure(liquid(y[COLD])) - SUCTION;
  return fmin((STOP_GAS - gas) / STOP_GAS, suction / FILL_PA);
}

static double regime_margin(int regime, double re) {
  if (regime == LAMINAR) return 2300 - re;
  return regime == TURBULENT ? re - 4000 : fmin(re - 2300, 4000 - re);
}

/* what cannot happen is held at 1, so that it is no root */
static int margins(realtype time, N_Vector state, realtype *g, void *user) {
  (void)time;
  const Case *c = user;
  const double *y = N_VGetArrayPointer(state);
  g[0] = c->stopped ? 1 : flow_margin(c, y);
  g[1] = c->leaking ? y[MASS] - RESIDUE : 1;
  g[2] = c->stopped ? 1 : regime_margin(c->regime, reynolds(y)) / 1e3;
  return 0;
}

static int regime_of(double re) { return re <= 2300 ? LAMINAR : re >= 4000 ? TURBULENT : TRANSITION; }

static void set_up(Case *c, double *y) {
  memset(c, 0, sizeof *c);
  double r = RADIUS + ALTITUDE, h = r / RADIUS, s = sqrt(h * h - 1), beta = PI / 4;
  c->rate = sqrt(GRAVITY / (r * r * r));
  c->cos_beta = cos(beta);
  c->sin_beta = sin(beta);
  c->eclipse = acos(sqrt(ALTITUDE * ALTITUDE + 2 * RADIUS * ALTITUDE) / (r * cos(beta))) / PI;
  c->view = 0.5 - asin(s / h) / PI - s / (PI * h * h); /* all panels see the Earth from the side */
  c->e_bay = -expm1(-UA_BAY / (FLOW * CP));
  c->e_living = -expm1(-UA_LIVING / (FLOW * CP));
  c->hole_area = PI * HOLE * HOLE / 4;
  c->slender2 = FIN_HALF * FIN_HALF * 4 * EMITTANCE * SIGMA / (FIN_K * FIN_M);
  c->space4 = SPACE * SPACE * SPACE * SPACE;
  c->volume = FILL_LIQUID + FILL_GAS;
  const double start[] = {297.15, 295.15, 291.15, 285.15, 275.15, 275.15, 275.15, 275.15, 0, 0};
  memcpy(y, start, sizeof start);
  y[MASS] = FILL_LIQUID * density(FILL_K);
  c->regime = regime_of(reynolds(y));
}

static int ascending(const void *a, const void *b) {
  double d = *(const double *)a - *(const double *)b;
  return (d > 0) - (d < 0);
}

/* quadrants outside the shadow, edges of the shadow, onset, end */
static int break_points(const Case *c, double *times) {
  const double phase[] = {0, PI / 2, 3 * PI / 2, PI * (1 - c->eclipse), PI * (1 + c->eclipse)};
  int n = 0;
  for (int turn = 0; turn < 17; turn++)
    for (int k = 0; k < 5; k++) {
      double t = (phase[k] + 2 * PI * turn) / c->rate;
      if (t > 1e-6 && t < DAY - 1e-6) times[n++] = t;
    }
  times[n++] = ONSET;
  times[n++] = DAY;
  qsort(times, n, sizeof *times, ascending);
  return n;
}

typedef struct {
  void *memory;
  N_Vector state, absolute;
  SUNMatrix matrix;
  SUNLinearSolver linear;
  SUNNonlinearSolver fixed_point;
  SUNContext context;
} Solver;

static void check(int code, const char *what) {
  if (code < 0) {
    fprintf(stderr, "circuit: %s failed with %d\n", what, code);
    exit(3);
  }
}

static void open_solver(Solver *s, Case *c, int bdf, double tolerance) {
  memset(s, 0, sizeof *s);
  check(SUNContext_Create(NULL, &s->context), "SUNContext_Create");
  s->state = N_VNew_Serial(SIZE, s->context);
  s->absolute = N_VNew_Serial(SIZE, s->context);
  double *a = N_VGetArrayPointer(s->absolute);
  for (int i = 0; i < SIZE; i++) a[i] = tolerance * (i == MASS ? 1e-2 : i == ENERGY ? 1e4 : 1);
  set_up(c, N_VGetArrayPointer(s->state));
  s->memory = CVodeCreate(bdf ? CV_BDF : CV_ADAMS, s->context);
  check(CVodeInit(s->memory, derive, 0, s->state), "CVodeInit");
  check(CVodeSVtolerances(s->memory, tolerance, s->absolute), "CVodeSVtolerances");
  check(CVodeSetUserData(s->memory, c), "CVodeSetUserData");
  check(CVodeSetMaxNumSteps(s->memory, 100000), "CVodeSetMaxNumSteps");
  check(CVodeSetMaxStep(s->memory, 3000), "CVodeSetMaxStep");
  check(CVodeRootInit(s->memory, 3, margins), "CVodeRootInit");
  int falling[] = {-1, -1, -1};
  check(CVodeSetRootDirection(s->memory, falling), "CVodeSetRootDirection");
  check(CVodeSetNoInactiveRootWarn(s->memory), "CVodeSetNoInactiveRootWarn");
  if (bdf) {
    s->matrix = SUNDenseMatrix(SIZE, SIZE, s->context);
    s->linear = SUNLinSol_Dense(s->state, s->matrix, s->context);
    check(CVodeSetLinearSolver(s->memory, s->linear, s->matrix), "CVodeSetLinearSolver");
  } else {
    s->fixed_point = SUNNonlinSol_FixedPoint(s->state, 0, s->context);
    check(CVodeSetNonlinearSolver(s->memory, s->fixed_point), "CVodeSetNonlinearSolver");
  }
}

static void close_solver(Solver *s) {
  CVodeFree(&s->memory);
  if (s->linear) SUNLinSolFree(s->linear);
  if (s->matrix) SUNMatDestroy(s->matrix);
  if (s->fixed_point) SUNNonlinSolFree(s->fixed_point);
  N_VDestroy(s->state);
  N_VDestroy(s->absolute);
  SUNContext_Free(&s->context);
}

static void apply(Solver *s, Case *c, double time) {
  int fired[3];
  double *y = N_VGetArrayPointer(s->state);
  check(CVodeGetRootInfo(s->memory, fired), "CVodeGetRootInfo");
  if (fired[0]) {
    c->stopped = 1;
    c->lost_flow = time;
  }
  if (fired[1]) {
    y[MASS] = RESIDUE;
    c->leaking = 0;
    c->drained = 1;
    c->drained_at = time;
  }
  if (fired[2]) { /* to the neighbour beyond the nearer end */
    double re = reynolds(y);
    c->regime = c->regime != TRANSITION ? TRANSITION : re > 3000 ? TURBULENT : LAMINAR;
  }
}

static void print_state(const double *y) {
  for (int i = 0; i <= MASS; i++) printf("%.17g ", y[i]);
  printf("\n");
}

/* one trajectory; states every 600 s if they are wanted. Returns the number of steps. */
static long follow(Case *c, int bdf, double tolerance, int states) {
  Solver s;
  double times[128], next_state = 0;
  open_solver(&s, c, bdf, tolerance);
  int n = break_points(c, times);
  double time = 0;
  long steps = 0;
  for (int k = 0; k < n; k++) {
    while (times[k] - time > 1e-7) {
      double turn = fmod(c->rate * 0.5 * (time + times[k]), 2 * PI);
      c->dark = fabs(turn - PI) < PI * c->eclipse;
      c->leaking = !c->drained && time >= ONSET - 1e-9;
      check(CVodeReInit(s.memory, time, s.state), "CVodeReInit");
      check(CVodeSetStopTime(s.memory, times[k]), "CVodeSetStopTime");
      int code = CV_SUCCESS;
      while (states && next_state < times[k] && code == CV_SUCCESS) {
        if (next_state > time)
          check(code = CVode(s.memory, next_state, s.state, &time, CV_NORMAL), "CVode");
        if (code == CV_SUCCESS) {
          print_state(N_VGetArrayPointer(s.state));
          next_state += 600;
        }
      }
      if (code == CV_SUCCESS) check(code = CVode(s.memory, times[k], s.state, &time, CV_NORMAL), "CVode");
      long taken;
      check(CVodeGetNumSteps(s.memory, &taken), "CVodeGetNumSteps");
      steps += taken;
      if (code == CV_ROOT_RETURN) apply(&s, c, time);
    }
  }
  if (states) print_state(N_VGetArrayPointer(s.state));
  close_solver(&s);
  return steps;
}

static double processor_seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

int main(int argc, char **argv) {
  if (argc < 4 || (strcmp(argv[2], "adams") && strcmp(argv[2], "bdf"))) {
    fprintf(stderr, "use: circuit time|states adams|bdf TOLERANCE [COUNT]\n");
    return 2;
  }
  int bdf = !strcmp(argv[2], "bdf");
  double tolerance = atof(argv[3]);
  Case c;
  if (!strcmp(argv[1], "states")) {
    follow(&c, bdf, tolerance, 1);
    return 0;
  }
  int count = argc > 4 ? atoi(argv[4]) : 1;
  long steps = follow(&c, bdf, tolerance, 0);
  double from = processor_seconds();
  for (int i = 0; i < count; i++) steps = follow(&c, bdf, tolerance, 0);
  double each = (processor_seconds() - from) / count;
  printf("%.9g %ld %ld %.9f %.9f\n", each, c.evaluations, steps, c.lost_flow, c.drained_at);
  return 0;
}
