//! The staffing model: problem in, verified proposal out. Pure: no clock but a budget, no SQL, no HTTP.
