### Months, periods and other amounts in words. Numbers themselves: src/wording/amounts.

proposal-month = { $month ->
    [1] januar { $year }
    [2] februar { $year }
    [3] mars { $year }
    [4] april { $year }
    [5] mai { $year }
    [6] juni { $year }
    [7] juli { $year }
    [8] august { $year }
    [9] september { $year }
    [10] oktober { $year }
    [11] november { $year }
   *[12] desember { $year }
}
amounts-since = siden { $date }
