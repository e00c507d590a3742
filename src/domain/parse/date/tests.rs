use super::*;

const FIRST_OF_MARCH: Date = Date::constant(2019, 3, 1);

#[test]
fn one_day_in_all_its_costumes() {
    for norwegian in
        ["01.03.2019", "1.3.2019", "01.03.2019 00:00:00", "01.03.2019 0:00", "1. 3. 2019", "01.03.2019."]
    {
        assert_eq!(parse(norwegian), Parsed::Norwegian(FIRST_OF_MARCH), "{norwegian}");
    }
    for iso in ["2019-03-01", "2019-03-01T00:00:00Z", "2019-03-01 00:00:00.000", "2019-03-01T00:00"] {
        assert_eq!(parse(iso), Parsed::Iso(FIRST_OF_MARCH), "{iso}");
    }
    for unusual in [
        "1.3.19",
        "43525",
        "20190301",
        "01032019",
        "2019/03/01",
        "2019.03.01",
        "1-3-2019",
        "43525.4271",
        "43525,5",
        "1. mars 2019",
        "1 mar 2019",
        "1. mar. 19",
        "01-MAR-2019",
        "01-Mar-19",
        "March 1, 2019",
        "1 March 2019",
        "Mar 1 2019",
        "fredag 1. mars 2019",
        "Fri, 1 Mar 2019",
        "2019-mar-01",
        "1/3-2019",
        "1/3 2019",
        "1/3-19",
    ] {
        assert_eq!(parse(unusual), Parsed::Unusual(FIRST_OF_MARCH), "{unusual}");
    }
    assert_eq!(parse("31/12/2019"), Parsed::Unusual(Date::constant(2019, 12, 31)));
    assert_eq!(parse("1.3.87"), Parsed::Unusual(Date::constant(1987, 3, 1)));
}

#[test]
fn a_clock_is_no_part_of_the_day() {
    for written in [
        "01.03.2019 10:15",
        "01.03.2019 10.15.00",
        "01.03.2019 kl. 10.15",
        "1. mars 2019 10:15",
        "2019-03-01 10:15:00",
        "2019-03-01T10:15:00Z",
        "2019-03-01T15:18:02.4675041+05:30",
        "2019-03-01T08:00:00+01:00",
        "2019-03-01T08:00:00+0100[Europe/Oslo]",
        "20190301T101500",
        "01.03.2019 11:59:59 PM",
        "01.03.2019 23:59",
    ] {
        assert_eq!(parse(written), Parsed::Unusual(FIRST_OF_MARCH), "{written}");
    }
}

#[test]
fn a_norwegian_midnight_told_in_utc_is_the_day_that_begins() {
    assert_eq!(parse("2019-02-28T23:00:00Z"), Parsed::Unusual(FIRST_OF_MARCH));
    assert_eq!(parse("2019-05-31T22:00:00.000Z"), Parsed::Unusual(Date::constant(2019, 6, 1)));
    assert_eq!(parse("2019-05-31T23:59:59Z"), Parsed::Unusual(Date::constant(2019, 5, 31)));
}

#[test]
fn slashes_that_may_be_two_days_are_ambiguous() {
    assert_eq!(parse("03/04/2018"), Parsed::Ambiguous);
    assert_eq!(parse("03/04/18"), Parsed::Ambiguous);
    assert_eq!(parse("04/04/2018"), Parsed::Unusual(Date::constant(2018, 4, 4)));
}

#[test]
fn days_that_mean_no_end_and_no_date_are_known() {
    for never in [
        "31.12.9999",
        "9999-12-31",
        "31.12.2999",
        "01.01.9999",
        "30.12.9999",
        "99.99.9999",
        "9999-12-31T23:59:59",
        "31.12.9999 23:59:59",
        "2958465",
        "99991231",
        "31/12/9999",
    ] {
        assert_eq!(parse(never), Parsed::Never, "{never}");
    }
    for blank in [
        "00.00.0000",
        "01.01.0001",
        "0001-01-01T00:00:00",
        "01.01.1900",
        "30.12.1899",
        "1899-12-31",
        "0",
        "0000-00-00",
        "00000000",
        "1900-01-01 00:00:00",
    ] {
        assert_eq!(parse(blank), Parsed::Blank, "{blank}");
    }
    assert_eq!(parse("31.12.2099"), Parsed::Norwegian(Date::constant(2099, 12, 31)));
}

#[test]
fn days_that_do_not_exist_are_none() {
    for text in [
        "",
        "31.02.2020",
        "i går",
        "Q3 2027",
        "01.01.0019",
        "2019-13-01",
        "1.3",
        "123",
        "12.2019",
        "mars 2019",
        "29.02.2100",
        "1. foo 2019",
        "10:15",
        "١.٢.٢٠٢٠",
        "dd.",
        "-",
        "T",
        "1234567",
    ] {
        assert_eq!(parse(text), Parsed::No, "{text}");
    }
}
