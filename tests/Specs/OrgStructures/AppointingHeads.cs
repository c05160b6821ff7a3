namespace HrSaas.Specs.OrgStructures;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Appointing the head of a unit", 4)]
public sealed class AppointingHeads : OrgStructureSpecs
{
    [Fact]
    public void A_person_heads_a_unit_from_a_day_and_before_it_nobody_does() =>
        Given(Opened(Sales)).When(Appoint("appointment", Sales, "2021-01-01", Ada)).Then(Appointed("appointment", Sales, "2021-01-01", Ada))
            .Showing(HeadOn("2020-12-31", Sales, null), HeadOn("2021-01-01", Sales, Ada), VersionOf(Sales, 2));

    [Fact]
    public void A_unit_is_without_a_head_again_from_a_day() =>
        Given(Opened(Sales), Appointed("appointment", Sales, "2021-01-01", Ada)).When(Appoint("end", Sales, "2022-01-01", null))
            .Then(Appointed("end", Sales, "2022-01-01", null)).Showing(HeadOn("2021-12-31", Sales, Ada), HeadOn("2022-01-01", Sales, null));

    [Fact]
    public void One_person_may_head_several_units() =>
        Given(Opened(Sales), Opened(Support), Appointed("appointment", Sales, "2021-01-01", Ada)).When(Appoint("other appointment", Support, "2021-01-01", Ada))
            .Then(Appointed("other appointment", Support, "2021-01-01", Ada));

    [Fact]
    public void An_earlier_dated_appointment_leaves_later_ones_alone_and_of_one_day_the_last_recorded_counts()
    {
        Given(Opened(Sales), Appointed("later appointment", Sales, "2023-01-01", Grace)).When(Appoint("appointment", Sales, "2022-01-01", Ada))
            .Then(Appointed("appointment", Sales, "2022-01-01", Ada)).Showing(HeadOn("2022-12-31", Sales, Ada), HeadOn("2023-01-01", Sales, Grace));
        Given(Opened(Sales), Appointed("first appointment", Sales, "2022-01-01", Grace)).When(Appoint("appointment", Sales, "2022-01-01", Ada))
            .Then(Appointed("appointment", Sales, "2022-01-01", Ada)).Showing(HeadOn("2022-01-01", Sales, Ada));
    }

    [Fact]
    public void Appointing_who_heads_the_unit_on_that_day_records_nothing()
    {
        Given(Opened(Sales), Appointed("appointment", Sales, "2021-01-01", Ada)).When(Appoint("again", Sales, "2022-01-01", Ada)).ThenNothing();
        Given(Opened(Sales)).When(Appoint("nobody", Sales, "2022-01-01", null)).ThenNothing();
    }

    [Fact]
    public void The_head_has_to_be_a_known_person()
    {
        Given(Opened(Sales)).Where(world => world with { HeadIsKnown = false }).When(Appoint("appointment", Sales, "2021-01-01", Ada)).ThenRefused(new UnknownHead(Ada));
        Given(Opened(Sales), Appointed("appointment", Sales, "2021-01-01", Ada)).Where(world => world with { HeadIsKnown = false })
            .When(CorrectAppointment("appointment", "correction", Sales, "2021-01-01", Grace)).ThenRefused(new UnknownHead(Grace));
    }

    [Fact]
    public void Who_was_merged_into_another_is_appointed_under_the_id_of_who_remains()
    {
        Given(Opened(Sales)).Where(world => world with { HeadRemains = Grace }).When(Appoint("appointment", Sales, "2021-01-01", Ada)).ThenRefused(new HeadWasMerged(Ada, Grace));
        Given(Opened(Sales), Appointed("appointment", Sales, "2021-01-01", Grace)).Where(world => world with { HeadRemains = Grace })
            .When(CorrectAppointment("appointment", "correction", Sales, "2021-01-01", Ada)).ThenRefused(new HeadWasMerged(Ada, Grace));
    }

    [Fact]
    public void The_day_of_an_appointment_is_corrected_although_the_head_was_merged_since() =>
        Given(Opened(Sales), Appointed("appointment", Sales, "2021-01-01", Ada)).Where(world => world with { HeadRemains = Grace })
            .When(CorrectAppointment("appointment", "correction", Sales, "2021-02-01", Ada)).Then(AppointmentCorrected("appointment", "correction", Sales, "2021-02-01", Ada));

    [Fact]
    public void A_unit_has_a_head_from_its_opening_day_to_its_last_day()
    {
        Given(Opened(Sales)).When(Appoint("appointment", Sales, "2019-12-31", Ada)).ThenRefused(new BeforeOpening(Day("2019-12-31"), Day("2020-01-01")));
        Given(Opened(Sales), Closed(Sales, "2020-12-31")).When(Appoint("appointment", Sales, "2020-12-31", Ada)).Then(Appointed("appointment", Sales, "2020-12-31", Ada));
        Given(Opened(Sales), Closed(Sales, "2020-12-31")).When(Appoint("appointment", Sales, "2021-01-01", Ada))
            .ThenRefused(new AfterClosing(Day("2021-01-01"), Day("2020-12-31")));
        Given(Opened(Sales), Appointed("appointment", Sales, "2020-02-29", Ada)).When(CorrectAppointment("appointment", "correction", Sales, "2019-12-31", Ada))
            .ThenRefused(new BeforeOpening(Day("2019-12-31"), Day("2020-01-01")));
        Given(Opened(Sales), Appointed("appointment", Sales, "2020-02-29", Ada), Closed(Sales, "2020-12-31"))
            .When(CorrectAppointment("appointment", "correction", Sales, "2021-01-01", Ada)).ThenRefused(new AfterClosing(Day("2021-01-01"), Day("2020-12-31")));
        Given(Opened(Sales), Appointed("appointment", Sales, "2021-02-01", Ada), Closed(Sales, "2020-12-31"))
            .When(CorrectAppointment("appointment", "correction", Sales, "2021-02-01", Grace)).Then(AppointmentCorrected("appointment", "correction", Sales, "2021-02-01", Grace));
    }

    [Fact]
    public void A_correction_replaces_day_and_person_and_rescinding_it_brings_them_back()
    {
        Given(Opened(Sales), Appointed("appointment", Sales, "2021-01-01", Ada)).When(CorrectAppointment("appointment", "correction", Sales, "2022-01-01", Grace))
            .Then(AppointmentCorrected("appointment", "correction", Sales, "2022-01-01", Grace))
            .Showing(HeadOn("2021-12-31", Sales, null), HeadOn("2022-01-01", Sales, Grace));
        Given(Opened(Sales), Appointed("appointment", Sales, "2021-01-01", Ada), AppointmentCorrected("appointment", "correction", Sales, "2022-01-01", Grace))
            .When(Rescind("correction", Sales)).Then(Rescinded("correction", Sales)).Showing(HeadOn("2021-01-01", Sales, Ada));
        Given(Opened(Sales), Appointed("appointment", Sales, "2021-01-01", Ada)).When(Rescind("appointment", Sales)).Then(Rescinded("appointment", Sales))
            .Showing(HeadOn("2021-01-01", Sales, null));
    }

    [Fact]
    public void What_says_so_already_stands_not_or_is_another_kind_is_not_corrected()
    {
        Given(Opened(Sales), Appointed("appointment", Sales, "2021-01-01", Ada)).When(CorrectAppointment("appointment", "correction", Sales, "2021-01-01", Ada)).ThenNothing();
        Given(Opened(Sales), Appointed("appointment", Sales, "2021-01-01", Ada), Rescinded("appointment", Sales))
            .When(CorrectAppointment("appointment", "correction", Sales, "2022-01-01", Ada)).ThenRefused(new FactIsRescinded(The("appointment")));
        Given(Opened(Sales), Renamed("renaming", Sales, "2021-01-01", "Selling")).When(CorrectAppointment("renaming", "correction", Sales, "2021-01-01", Ada))
            .ThenRefused(new FactOfAnotherKind(The("renaming")));
        Given(Opened(Sales), Appointed("appointment", Sales, "2021-01-01", Ada))
            .When(CorrectAppointment("appointment", "correction", Sales, "2022-01-01", Ada) with { Reason = new("no code") })
            .ThenRefused(Flawed("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."));
    }
}
