/*
 * The other side of the ratios in `npm run bench`: the same two workloads in C, as fast as they were
 * found to go without giving up strict arithmetic. Prints one line of JSON.
 *
 *   reference trace TOLERANCE RUNS        a 120 ms trace of the squid axon, sampled every 0.1 ms
 *   reference curve METHOD PARAMETER RUNS a 128-current f-I curve with early stop
 *   reference rates METHOD PARAMETER I …  settled rates [Hz] at given currents
 *
 * METHOD is `dopri` (PARAMETER: tolerance) or `crank-nicolson` (PARAMETER: step [ms]).
 * Units: mV, ms, µA/cm², mS/cm², µF/cm² (C = 1).
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { V, M, H, N, SIZE };

static const double G_NA = 120, G_K = 36, G_L = 0.3;
static const double E_NA = 50, E_K = -77, E_L = -54.387;
static const double REST[SIZE] = {-64.99637933119206, 0.052955086813008125, 0.5959941247398638,
                                  0.31773239976086576};

/* ---- Hodgkin & Huxley 1952 ---- */

typedef struct {
  double open[3], close[3]; /* of m, h, n */
} Rates;

/* x / (1 - e^-x), given the value of e^-x. */
static inline double quotient(double x, double e) {
  return fabs(x) < 1e-6 ? 1 + x / 2 : x / (1 - e);
}

/* e^z for |z + 0.09| < 0.24, which is where -151 mV < V < 151 mV puts it. Remainder below 1e-16. */
static inline double small_exp(double z) {
  double r = z + 0.09, r2 = r * r, r4 = r2 * r2;
  double low = (1 + r) + r2 * (1 / 2. + r * (1 / 6.));
  double middle = (1 / 24. + r * (1 / 120.)) + r2 * (1 / 720. + r * (1 / 5040.));
  double high = (1 / 40320. + r * (1 / 362880.)) + r2 * (1 / 3628800. + r * (1 / 39916800.));
  return 0.9139311852712282 * (low + r4 * (middle + r4 * high));
}

/* All six exponentials are powers of one: 10, 18, 20 and 80 mV divide 720 mV. */
static inline Rates rates_at(double v) {
  double z = (v + 65) * (-1 / 720.);
  double e = z > -0.3 && z < 0.12 ? small_exp(z) : exp(z);
  double e2 = e * e, e4 = e2 * e2, e8 = e4 * e4, e9 = e8 * e;
  double e18 = e9 * e9, e36 = e18 * e18, e72 = e36 * e36, e40 = e36 * e4;
  Rates r;
  r.open[0] = quotient((v + 40) * 0.1, e72 * 12.182493960703473); /* e^2.5 */
  r.close[0] = 4 * e40;
  r.open[1] = 0.07 * e36;
  r.close[1] = 1 / (1 + e72 * 20.085536923187668); /* e^3 */
  r.open[2] = 0.1 * quotient((v + 55) * 0.1, e72 * 2.718281828459045);
  r.close[2] = 0.125 * e9;
  return r;
}

static inline double membrane_slope(const double y[SIZE], double current) {
  double m = y[M], n2 = y[N] * y[N];
  return current - G_NA * m * m * m * y[H] * (y[V] - E_NA) - G_K * n2 * n2 * (y[V] - E_K) -
         G_L * (y[V] - E_L);
}

static inline void slopes(const double y[SIZE], double current, double dy[SIZE]) {
  Rates r = rates_at(y[V]);
  dy[V] = membrane_slope(y, current);
  for (int g = 0; g < 3; g++) dy[M + g] = r.open[g] * (1 - y[M + g]) - r.close[g] * y[M + g];
}

/* Ionic current with every gate at its steady state. */
static double steady_current(double v) {
  Rates r = rates_at(v);
  double y[SIZE] = {v};
  for (int g = 0; g < 3; g++) y[M + g] = r.open[g] / (r.open[g] + r.close[g]);
  return -membrane_slope(y, 0);
}

/* The potential of the fixed point: the limit cycle goes round it, so every cycle crosses it. */
static double fixed_point(double current) {
  double low = -80, high = -20;
  for (int i = 0; i < 45; i++) {
    double middle = (low + high) / 2;
    if (steady_current(middle) < current) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/* ---- Dormand & Prince 5(4) ---- */

typedef struct {
  double t, h, next; /* start and length of the step just taken, length of the next */
  double y0[SIZE], y1[SIZE];
  double k1[SIZE], k2[SIZE], k3[SIZE], k4[SIZE], k5[SIZE], k6[SIZE], k7[SIZE];
  double current, tolerance;
} Dopri;

static void dopri_start(Dopri *s, double t, const double y[SIZE], double current) {
  double from[SIZE];
  memcpy(from, y, sizeof from);
  s->t = t;
  s->h = 0;
  s->current = current;
  memcpy(s->y1, from, sizeof from);
  slopes(s->y1, current, s->k7);
}

/* Six stages of a step of h from y0. Returns the mean squared error in tolerances. */
static inline double dopri_attempt(Dopri *s, double h) {
  const double *y = s->y0, *k1 = s->k1;
  double *k2 = s->k2, *k3 = s->k3, *k4 = s->k4, *k5 = s->k5, *k6 = s->k6, *k7 = s->k7;
  double w[SIZE], sum = 0;
#define STAGE(target, expression, k) \
  for (int j = 0; j < SIZE; j++) target[j] = y[j] + h * (expression); \
  slopes(target, s->current, k)
  STAGE(w, 1 / 5. * k1[j], k2);
  STAGE(w, 3 / 40. * k1[j] + 9 / 40. * k2[j], k3);
  STAGE(w, 44 / 45. * k1[j] - 56 / 15. * k2[j] + 32 / 9. * k3[j], k4);
  STAGE(w,
        19372 / 6561. * k1[j] - 25360 / 2187. * k2[j] + 64448 / 6561. * k3[j] -
            212 / 729. * k4[j],
        k5);
  STAGE(w,
        9017 / 3168. * k1[j] - 355 / 33. * k2[j] + 46732 / 5247. * k3[j] + 49 / 176. * k4[j] -
            5103 / 18656. * k5[j],
        k6);
  STAGE(s->y1,
        35 / 384. * k1[j] + 500 / 1113. * k3[j] + 125 / 192. * k4[j] - 2187 / 6784. * k5[j] +
            11 / 84. * k6[j],
        k7);
#undef STAGE
  for (int j = 0; j < SIZE; j++) {
    double error = h * (71 / 57600. * k1[j] - 71 / 16695. * k3[j] + 71 / 1920. * k4[j] -
                        17253 / 339200. * k5[j] + 22 / 525. * k6[j] - 1 / 40. * k7[j]);
    double from = fabs(y[j]), to = fabs(s->y1[j]);
    double scale = (j == V ? 10 : 0.1) + (from > to ? from : to);
    double weighed = error / (s->tolerance * scale);
    sum += weighed * weighed;
  }
  return sum / SIZE;
}

/* One accepted step, not beyond `limit`. */
static inline void dopri_step(Dopri *s, double limit) {
  double start = s->t + s->h, wanted = s->next;
  double h = wanted < limit - start ? wanted : limit - start;
  int failed = 0, cut = h < wanted;
  memcpy(s->y0, s->y1, sizeof s->y0);
  memcpy(s->k1, s->k7, sizeof s->k1);
  for (;;) {
    double error = dopri_attempt(s, h);
    if (error <= 1) {
      double grow = error > 1e-8 ? 0.9 * pow(error, -0.1) : 5;
      if (grow < 0.3) grow = 0.3;
      if (grow > (failed ? 1 : 5)) grow = failed ? 1 : 5;
      s->next = h * grow;
      if (cut && !failed && s->next < wanted) s->next = wanted;
      if (s->next > 2) s->next = 2;
      break;
    }
    double shrink = 0.9 * pow(error, -0.1);
    h *= shrink > 0.2 ? shrink : 0.2; /* also if the error is not a number */
    failed = 1;
  }
  s->t = start;
  s->h = h;
}

typedef struct {
  double c[5];
} Dense;

/* Interpolation of one variable inside the step just taken (Hairer, Norsett & Wanner, II.6). */
static inline Dense dopri_dense(const Dopri *s, int j) {
  double rise = s->y1[j] - s->y0[j], bend = s->h * s->k1[j] - rise;
  double last = -12715105075. / 11282082432. * s->k1[j] + 87487479700. / 32700410799. * s->k3[j] -
                10690763975. / 1880347072. * s->k4[j] + 701980252875. / 199316789632. * s->k5[j] -
                1453857185. / 822651844. * s->k6[j] + 69997945. / 29380423. * s->k7[j];
  return (Dense){{s->y0[j], rise, bend, rise - s->h * s->k7[j] - bend, s->h * last}};
}

static inline double dense_at(const Dense *d, double x) {
  double rest = 1 - x;
  return d->c[0] + x * (d->c[1] + rest * (d->c[2] + x * (d->c[3] + rest * d->c[4])));
}

/* Time at which the step just taken first reached `level`, from below. */
static double dopri_crossing(const Dopri *s, double level) {
  Dense d = dopri_dense(s, V);
  double low = 0, high = 1;
  for (int i = 0; i < 40; i++) {
    double middle = (low + high) / 2;
    if (dense_at(&d, middle) < level) low = middle;
    else high = middle;
  }
  return s->t + high * s->h;
}

/* ---- Workload 1: a trace ---- */

enum { SAMPLES = 1201, MOST_SPIKES = 64 };
static const double SAMPLE_MS = 0.1;
static double samples[SIZE][SAMPLES];

typedef struct {
  int count;
  double times[MOST_SPIKES];
} Spikes;

/* 120 ms from rest with 10 µA/cm² from 5 to 105 ms. Spikes are upward crossings of 0 mV. */
static Spikes trace(double tolerance) {
  static const double breaks[] = {0, 5, 105, 120}, currents[] = {0, 10, 0};
  Spikes spikes = {0};
  Dopri s = {.next = 0.1, .tolerance = tolerance};
  memcpy(s.y1, REST, sizeof REST);
  int sample = 0;
  for (int segment = 0; segment < 3; segment++) {
    double limit = breaks[segment + 1];
    dopri_start(&s, breaks[segment], s.y1, currents[segment]);
    if (s.next > 0.1) s.next = 0.1;
    while (limit - s.t - s.h > 1e-9) {
      dopri_step(&s, limit);
      double end = s.t + s.h + 1e-9;
      int from = sample;
      while (sample < SAMPLES && sample * SAMPLE_MS <= end) sample++;
      for (int j = 0; j < SIZE && sample > from; j++) {
        Dense d = dopri_dense(&s, j);
        for (int i = from; i < sample; i++)
          samples[j][i] = dense_at(&d, (i * SAMPLE_MS - s.t) / s.h);
      }
      if (s.y0[V] < 0 && s.y1[V] >= 0 && spikes.count < MOST_SPIKES)
        spikes.times[spikes.count++] = dopri_crossing(&s, 0);
    }
  }
  return spikes;
}

/* ---- Workload 2: settled rates ---- */

static const double LONGEST_MS = 1000;
enum { CURRENTS = 128 };

/* Watches upward crossings of the fixed point and tells when the rhythm has settled or died. */
typedef struct {
  int crossings, good;
  double last, interval, change, amplitude, highest, lowest;
  enum { RUNNING, FIRING, SILENT } verdict;
} Rhythm;

static inline void see(Rhythm *r, double v) {
  if (v > r->highest) r->highest = v;
  if (v < r->lowest) r->lowest = v;
}

static void cross(Rhythm *r, double t) {
  double interval = t - r->last, amplitude = r->highest - r->lowest;
  if (r->crossings > 1) {
    /* Near its ends the rhythm creeps: what is still to come is extrapolated geometrically. */
    double change = fabs(interval - r->interval);
    double ratio = r->change > 0 ? change / r->change : 1;
    if (ratio > 0.95) ratio = 0.95;
    double to_come = change * ratio / (1 - ratio);
    /* A small rhythm is near the upper end of firing, where it may be dying slowly. */
    double steady = (amplitude < 15 ? 0.002 : 0.1) * amplitude;
    int good = change < 4e-3 * interval && to_come < 2e-4 * interval &&
               fabs(amplitude - r->amplitude) < steady;
    r->good = good ? r->good + 1 : 0;
    r->change = change;
    if (amplitude < 0.5) r->verdict = SILENT;
    else if (r->good >= 2) r->verdict = FIRING;
  }
  if (r->crossings > 0) {
    r->interval = interval;
    r->amplitude = amplitude;
  }
  r->last = t;
  r->crossings++;
  r->highest = -1e9;
  r->lowest = 1e9;
}

static double settled_hz(const Rhythm *r, double t) {
  int silent = r->verdict == SILENT || r->crossings < 3 || r->amplitude < 0.5 || t - r->last > 60;
  return silent ? 0 : 1000 / r->interval;
}

static inline int quiet(const Rhythm *r, double t) { return t > 80 && t - r->last > 60; }

static double rate_dopri(double current, double tolerance) {
  double level = fixed_point(current);
  Rhythm r = {.highest = -1e9, .lowest = 1e9};
  Dopri s = {.next = 0.02, .tolerance = tolerance};
  dopri_start(&s, 0, REST, current);
  while (s.t < LONGEST_MS && r.verdict == RUNNING) {
    dopri_step(&s, INFINITY);
    see(&r, s.y1[V]);
    if (s.y0[V] < level && s.y1[V] >= level) cross(&r, dopri_crossing(&s, level));
    if (quiet(&r, s.t)) r.verdict = SILENT;
  }
  return settled_hz(&r, s.t);
}

/*
 * Staggered: gates live half a step ahead of V, and each side takes a Crank-Nicolson step with the
 * other frozen. At rest the gates stand still, so they start where they are.
 */
static double rate_crank_nicolson(double current, double dt) {
  double level = fixed_point(current);
  Rhythm r = {.highest = -1e9, .lowest = 1e9};
  double v = REST[V], m = REST[M], h = REST[H], n = REST[N], before = v, t = 0;
  for (long i = 0; t < LONGEST_MS && r.verdict == RUNNING; i++) {
    double open_na = G_NA * m * m * m * h, open_k = G_K * n * n * n * n;
    double half = dt / 2 * (open_na + open_k + G_L);
    double drive = open_na * E_NA + open_k * E_K + G_L * E_L + current;
    double next = (v * (1 - half) + dt * drive) / (1 + half);
    Rates q = rates_at(next);
    double halves[3];
    for (int g = 0; g < 3; g++) halves[g] = dt / 2 * (q.open[g] + q.close[g]);
    m = (m * (1 - halves[0]) + dt * q.open[0]) / (1 + halves[0]);
    h = (h * (1 - halves[1]) + dt * q.open[1]) / (1 + halves[1]);
    n = (n * (1 - halves[2]) + dt * q.open[2]) / (1 + halves[2]);
    see(&r, next);
    if (v < level && next >= level) {
      /* The parabola through three potentials, solved by Newton from the chord. */
      double curve = (next - 2 * v + before) / 2, slope = (next - before) / 2;
      double x = (level - v) / (next - v);
      for (int k = 0; k < 3; k++)
        x -= (v + x * (slope + x * curve) - level) / (slope + 2 * x * curve);
      cross(&r, (i + x) * dt);
    }
    before = v;
    v = next;
    t = (i + 1) * dt;
    if (quiet(&r, t)) r.verdict = SILENT;
  }
  return settled_hz(&r, t);
}

static double rate(const char *method, double parameter, double current) {
  return strcmp(method, "dopri") == 0 ? rate_dopri(current, parameter)
                                      : rate_crank_nicolson(current, parameter);
}

/* ---- The command line ---- */

static double now_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec * 1e-6;
}

static void print_list(const char *name, const double *values, int count, const char *after) {
  printf("\"%s\":[", name);
  for (int i = 0; i < count; i++) printf("%s%.9g", i ? "," : "", values[i]);
  printf("]%s", after);
}

int main(int argc, char **argv) {
  const char *what = argc > 3 ? argv[1] : "";
  if (strcmp(what, "trace") == 0) {
    int runs = atoi(argv[3]);
    double *times = calloc(runs, sizeof *times);
    Spikes spikes = {0};
    for (int i = 0; i < runs; i++) {
      double start = now_ms();
      spikes = trace(atof(argv[2]));
      times[i] = now_ms() - start;
    }
    putchar('{');
    print_list("spikesMs", spikes.times, spikes.count, ",");
    print_list("timesMs", times, runs, "}\n");
  } else if (strcmp(what, "curve") == 0 && argc > 4) {
    int runs = atoi(argv[4]);
    double *times = calloc(runs, sizeof *times), sum = 0;
    for (int i = 0; i < runs; i++) {
      double start = now_ms();
      for (int k = 0; k < CURRENTS; k++)
        sum += rate(argv[2], atof(argv[3]), k * 200. / (CURRENTS - 1));
      times[i] = now_ms() - start;
    }
    printf("{\"meanHz\":%.6f,", sum / runs / CURRENTS);
    print_list("timesMs", times, runs, "}\n");
  } else if (strcmp(what, "rates") == 0 && argc > 4) {
    int count = argc - 4;
    double *hz = calloc(count, sizeof *hz);
    for (int k = 0; k < count; k++) hz[k] = rate(argv[2], atof(argv[3]), atof(argv[4 + k]));
    putchar('{');
    print_list("hz", hz, count, "}\n");
  } else {
    fprintf(stderr, "usage: reference trace TOL RUNS | curve METHOD P RUNS | rates METHOD P I ...\n");
    return 2;
  }
  return 0;
}
