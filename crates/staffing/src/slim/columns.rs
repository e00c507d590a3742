//! Columns of a sparse matrix, one after the other.

/// Columns with their costs and bounds. The first ones are the candidates, in order.
#[derive(Default)]
pub(super) struct Columns {
    pub cost: Vec<f64>,
    pub least: Vec<f64>,
    pub most: Vec<f64>,
    starts: Vec<usize>,
    rows: Vec<u32>,
    factors: Vec<f64>,
}

impl Columns {
    pub fn len(&self) -> usize {
        self.cost.len()
    }

    pub fn add(&mut self, cost: f64, least: f64, most: f64, entries: &[(u32, f64)]) {
        self.cost.push(cost);
        self.least.push(least);
        self.most.push(most);
        self.starts.push(self.rows.len());
        for &(row, factor) in entries {
            self.rows.push(row);
            self.factors.push(factor);
        }
    }

    /// Rows and factors of a column.
    pub fn entries(&self, column: usize) -> impl Iterator<Item = (usize, f64)> + '_ {
        let end = self.starts.get(column + 1).copied().unwrap_or(self.rows.len());
        let range = self.starts[column]..end;
        self.rows[range.clone()].iter().map(|&row| row as usize).zip(self.factors[range].iter().copied())
    }

    /// What a column is worth at the prices of the rows.
    pub fn reduced(&self, column: usize, duals: &[f64]) -> f64 {
        self.cost[column] - self.entries(column).map(|(row, factor)| factor * duals[row]).sum::<f64>()
    }

    /// The most a column can add to a bound at its reduced cost.
    pub fn gain(&self, column: usize, reduced: f64) -> f64 {
        (reduced * self.most[column]).max(reduced * self.least[column])
    }
}
