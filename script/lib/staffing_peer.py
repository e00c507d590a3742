"""One peer on one staffing problem, in a process of its own: `staffing_peer.py PEER PROBLEM GAP CPU_SECONDS [--steps]`.

PEER is highs-plain, highs-tight or cp-sat. Prints a line of JSON at each better plan or bound: processor seconds since
the solver got the model (all threads; reading and stating are not counted), objective, bound. The kernel ends the
process when the processor seconds are used up; what was printed by then counts.
"""

import json
import math
import resource
import sys
import time

from staffing_model import Model, Problem, load

THREADS = 2


class Record:
    """Prints what is new."""

    def __init__(self, started):
        self.started, self.objective, self.bound = started, None, None

    def say(self, objective, bound, **more):
        finite = lambda value: value if value is not None and abs(value) < 1e18 else None
        objective, bound = finite(objective), finite(bound)
        if more or (objective, bound) != (self.objective, self.bound):
            self.objective, self.bound = objective, bound
            row = {"cpu": time.process_time() - self.started, "objective": objective, "bound": bound, **more}
            print(json.dumps(row), flush=True)


def limited(cpu_seconds):
    """From here on the solver's time counts; the kernel stops the process after so many processor seconds."""
    used = time.process_time()
    limit = math.ceil(used + cpu_seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 5))
    return Record(used)


def highs(model, gap, cpu_seconds):
    import highspy
    import numpy

    problem = highspy.HighsLp()
    problem.num_col_, problem.num_row_ = len(model.cost), len(model.rows)
    problem.col_cost_ = numpy.array(model.cost)
    problem.col_lower_, problem.col_upper_ = numpy.array(model.low), numpy.array(model.high, float)
    problem.row_lower_ = numpy.array([row[2] for row in model.rows], float)
    problem.row_upper_ = numpy.array([row[3] for row in model.rows], float)
    matrix = problem.a_matrix_
    matrix.format_ = highspy.MatrixFormat.kRowwise
    matrix.start_ = numpy.cumsum([0] + [len(row[0]) for row in model.rows])
    matrix.index_ = numpy.array([column for row in model.rows for column in row[0]])
    matrix.value_ = numpy.array([factor for row in model.rows for factor in row[1]], float)
    problem.sense_ = highspy.ObjSense.kMaximize
    kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
    problem.integrality_ = [kinds[whole] for whole in model.whole]
    solver = highspy.Highs()
    options = {"output_flag": True, "log_to_console": False, "threads": THREADS, "parallel": "on", "mip_rel_gap": gap}
    for option, value in {**options, "mip_min_logging_interval": 0.2}.items():
        solver.setOptionValue(option, value)
    solver.passModel(problem)
    record = limited(cpu_seconds)
    told = lambda event: record.say(event.data_out.mip_primal_bound, event.data_out.mip_dual_bound)
    solver.cbMipImprovingSolution.subscribe(told)
    solver.cbMipLogging.subscribe(told)
    solver.run()
    info = solver.getInfo()
    record.say(info.objective_function_value, info.mip_dual_bound, done=True)


def whole_row(columns, factors, low, high):
    """A row in whole numbers: thousandths, made as small as they go. None where it never binds."""
    scaled = [round(factor * 1000) for factor in factors]
    divisor = math.gcd(*scaled) or 1
    bound = lambda value, up: math.ceil(value * 1000 / divisor - 1e-6) if up else math.floor(value * 1000 / divisor + 1e-6)
    limits = (-(10**15) if low == -math.inf else bound(low, True), 10**15 if high == math.inf else bound(high, False))
    return columns, [factor // divisor for factor in scaled], *limits


def cp_sat(model, gap, cpu_seconds):
    from ortools.sat.python import cp_model

    exact = 1e6
    stated = cp_model.CpModel()
    columns = [stated.new_int_var(int(low), math.floor(high + 1e-9), "") for low, high in zip(model.low, model.high)]
    for row in model.rows:
        places, factors, low, high = whole_row(*row)
        expression = cp_model.LinearExpr.weighted_sum([columns[place] for place in places], factors)
        stated.add_linear_constraint(expression, low, high)
    stated.maximize(cp_model.LinearExpr.weighted_sum(columns, [round(cost * exact) for cost in model.cost]))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = THREADS
    solver.parameters.relative_gap_limit = gap
    record = limited(cpu_seconds)

    class Better(cp_model.CpSolverSolutionCallback):
        def on_solution_callback(self):
            record.say(self.objective_value / exact, self.best_objective_bound / exact)

    solver.best_bound_callback = lambda bound: record.say(record.objective, bound / exact)
    status = solver.solve(stated, Better())
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        record.say(solver.objective_value / exact, solver.best_objective_bound / exact, done=True)


def main():
    peer, path, gap, cpu_seconds = sys.argv[1:5]
    # CP-SAT knows whole numbers only: for it shares are always in steps.
    steps = "--steps" in sys.argv or peer == "cp-sat"
    model = Model(Problem(load(path)), tight=peer != "highs-plain", steps=steps)
    (cp_sat if peer == "cp-sat" else highs)(model, float(gap), float(cpu_seconds))


main()
