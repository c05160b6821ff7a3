namespace HrSaas.Specs.Jobs;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Jobs;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

/// <summary>The job that the specs talk about: an engineer in Technology, graded T1.</summary>
public abstract class JobSpecs : Specs<JobUnderSpec, Job, JobEvent, NoWorld>
{
    protected static readonly Reason Mistake = new("data-entry");
    protected static readonly Reason Noted = new("data-entry", Identifying<string>.Of("Ana mistyped"));
    protected static readonly NotWellFormed NoNotes = new([new("reason.note", "not-allowed", "must be left out: no person's key could protect it here.")]);

    protected static DefineJob Define { get; } = new(Id<JobId>("engineer"), "ENG-1", "Engineer", "Technology", "T1");

    protected static JobDefined Defined { get; } = new(Id<JobId>("engineer"), "ENG-1", "Engineer", "Technology", "T1");

    protected static JobChange ToGrade(string? grade) => new(Grade: new(grade));

    protected static FactId The(string fact) => Id<FactId>("the " + fact);

    protected static JobChanged Changed(string fact, string on, JobChange change) => new(The(fact), Day(on), change);

    protected static JobChangeCorrected Corrected(string fact, string correction, string on, JobChange change) => new(The(fact), The(correction), Day(on), change, Mistake);

    protected static JobClosed Closed(string fact, string lastDay) => new(The(fact), Day(lastDay));

    protected static JobClosingCorrected ClosingCorrected(string fact, string correction, string lastDay) => new(The(fact), The(correction), Day(lastDay), Mistake);

    protected static JobFactRescinded Rescinded(string fact) => new(The(fact), Mistake);

    protected static ChangeJob Change(string fact, string on, JobChange change) => new(The(fact), Day(on), change);

    protected static CorrectJobChange Correct(string fact, string correction, string on, JobChange change) => new(The(fact), The(correction), Day(on), change, Mistake);

    protected static CloseJob Close(string fact, string lastDay) => new(The(fact), Day(lastDay));

    protected static CorrectJobClosing CorrectClosing(string fact, string correction, string lastDay) => new(The(fact), The(correction), Day(lastDay), Mistake);

    protected static RescindJobFact Rescind(string fact) => new(The(fact), Mistake);

    protected static Reading<Job> TitleOn(string day, string title) => new(
        $"on {Say(Day(day))} it is called {title}", state => ((DefinedJob)state).On(Day(day)).Title.Value, title);

    protected static Reading<Job> FamilyOn(string day, string? family) => new(
        $"on {Say(Day(day))} it is of {(family is null ? "no family" : "the family " + family)}", state => ((DefinedJob)state).On(Day(day)).Family.Value, family);

    protected static Reading<Job> GradeOn(string day, string? grade) => new(
        $"on {Say(Day(day))} it has {(grade is null ? "no grade" : "the grade " + grade)}", state => ((DefinedJob)state).On(Day(day)).Grade.Value, grade);

    protected static Reading<Job> OpenOn(string day, bool isOpen) => new(
        $"on {Say(Day(day))} it is {(isOpen ? "open" : "closed")}", state => ((DefinedJob)state).IsOpenOn(Day(day)), isOpen);
}

[Rules("What a job is called and how it is graded", 2)]
public sealed class ChangingJobs : JobSpecs
{
    [Fact]
    public void A_job_is_retitled_moved_to_another_family_and_regraded_from_a_day_on() =>
        Given(Defined).When(Change("change", "2028-02-29", new("Senior engineer", new("Research"), new("T2"))))
            .Then(Changed("change", "2028-02-29", new("Senior engineer", new("Research"), new("T2"))))
            .Showing(TitleOn("2028-02-28", "Engineer"), GradeOn("2028-02-28", "T1"), FamilyOn("2028-02-28", "Technology"),
                TitleOn("2028-02-29", "Senior engineer"), GradeOn("2028-02-29", "T2"), FamilyOn("2028-02-29", "Research"), GradeOn("1900-01-01", "T1"));

    [Fact]
    public void What_a_change_does_not_name_stays_and_what_was_recorded_for_later_stays_too() =>
        Given(Defined, Changed("later", "2028-01-01", ToGrade("T3"))).When(Change("change", "2027-01-01", new("Developer", Grade: new("T2"))))
            .Then(Changed("change", "2027-01-01", new("Developer", Grade: new("T2"))))
            .Showing(GradeOn("2027-12-31", "T2"), GradeOn("2028-01-01", "T3"), TitleOn("2028-01-01", "Developer"), FamilyOn("2028-01-01", "Technology"));

    [Fact]
    public void A_family_and_a_grade_may_be_taken_away() =>
        Given(Defined).When(Change("change", "2027-01-01", new(Family: new(null), Grade: new(null))))
            .Then(Changed("change", "2027-01-01", new(Family: new(null), Grade: new(null)))).Showing(GradeOn("2026-12-31", "T1"), GradeOn("2027-01-01", null), FamilyOn("2027-01-01", null));

    [Fact]
    public void Of_two_changes_of_one_day_the_one_recorded_last_counts_and_a_corrected_one_keeps_its_place() =>
        Given(Defined, Changed("first", "2027-01-01", ToGrade("T2")), Changed("second", "2027-01-01", ToGrade("T3"))).When(Correct("first", "correction", "2027-01-01", ToGrade("T9")))
            .Then(Corrected("first", "correction", "2027-01-01", ToGrade("T9"))).Showing(GradeOn("2027-01-01", "T3"));

    [Fact]
    public void What_it_is_on_that_day_anyway_is_not_recorded_and_what_names_nothing_is_refused()
    {
        Given(Defined, Changed("change", "2027-01-01", ToGrade("T2"))).When(Change("again", "2027-06-01", new("Engineer", Grade: new("T2")))).ThenNothing();
        Given(Defined).When(Change("change", "2027-01-01", new())).ThenRefused<JobChangeNamesNothing>();
        Given(Defined, Changed("change", "2027-01-01", ToGrade("T2"))).When(Correct("change", "correction", "2027-01-01", new())).ThenRefused<JobChangeNamesNothing>();
    }

    [Fact]
    public void Texts_are_well_formed_and_a_reason_has_no_note()
    {
        Given(Defined).When(Change("change", "2027-01-01", new("", new(new('x', 201)), new(new('x', 41))))).ThenRefused(new NotWellFormed(
            [new("title", "blank", "must not be blank."), new("family", "too-long", "must have at most 200 characters."), new("grade", "too-long", "must have at most 40 characters.")]));
        JobEvent[] facts = [Defined, Changed("change", "2027-01-01", ToGrade("T2")), Closed("closing", "2030-12-31")];
        Given(facts).When(Correct("change", "correction", "2027-01-01", ToGrade("T3")) with { Reason = Noted }).ThenRefused(NoNotes);
        Given(facts).When(CorrectClosing("closing", "correction", "2031-12-31") with { Reason = Noted }).ThenRefused(NoNotes);
        Given(facts).When(Rescind("change") with { Reason = Noted }).ThenRefused(NoNotes);
    }

    [Fact]
    public void A_change_is_corrected_to_another_day_and_another_grade_and_withdrawn()
    {
        JobEvent[] changed = [Defined, Changed("change", "2027-01-01", ToGrade("T2"))];
        Given(changed).When(Correct("change", "correction", "2026-07-01", ToGrade("T3"))).Then(Corrected("change", "correction", "2026-07-01", ToGrade("T3")))
            .Showing(GradeOn("2026-06-30", "T1"), GradeOn("2026-07-01", "T3"));
        Given(changed).When(Correct("change", "correction", "2027-01-01", ToGrade("T2"))).ThenNothing();
        JobEvent[] corrected = [.. changed, Corrected("change", "correction", "2026-07-01", ToGrade("T3"))];
        Given(corrected).When(Rescind("correction")).Then(Rescinded("correction")).Showing(GradeOn("2026-12-31", "T1"), GradeOn("2027-01-01", "T2"));
        Given(corrected).When(Rescind("change")).Then(Rescinded("change")).Showing(GradeOn("2030-01-01", "T1"));
        JobEvent[] gone = [.. corrected, Rescinded("change")];
        Given(gone).When(Rescind("change")).ThenNothing();
        Given(gone).When(Rescind("correction")).ThenRefused(new FactIsRescinded(The("correction")));
        Given(gone).When(Correct("change", "second correction", "2027-01-01", ToGrade("T4"))).ThenRefused(new FactIsRescinded(The("change")));
    }

    [Fact]
    public void Facts_that_are_not_there_or_of_another_kind_are_not_corrected()
    {
        JobEvent[] facts = [Defined, Changed("change", "2027-01-01", ToGrade("T2")), Closed("closing", "2030-12-31")];
        Given(facts).When(Correct("unheard-of fact", "correction", "2027-01-01", ToGrade("T3"))).ThenRefused(new FactNotFound(The("unheard-of fact")));
        Given(facts).When(Rescind("unheard-of fact")).ThenRefused(new FactNotFound(The("unheard-of fact")));
        Given(facts).When(Correct("closing", "correction", "2027-01-01", ToGrade("T3"))).ThenRefused(new FactOfAnotherKind(The("closing")));
        Given(facts).When(CorrectClosing("change", "correction", "2027-01-01")).ThenRefused(new FactOfAnotherKind(The("change")));
    }

    [Fact]
    public void Nothing_is_recorded_about_a_job_that_is_not_there()
    {
        foreach (var command in (object[])[Change("change", "2027-01-01", ToGrade("T2")), Correct("change", "correction", "2027-01-01", ToGrade("T2")), Close("closing", "2027-01-01"),
            CorrectClosing("closing", "correction", "2027-01-01"), Rescind("change")])
            Given().When(command).ThenRefused<JobNotFound>();
    }
}

[Rules("Closing a job", 3)]
public sealed class ClosingJobs : JobSpecs
{
    [Fact]
    public void A_job_is_open_to_its_last_day_and_is_then_told_as_it_was() =>
        Given(Defined).When(Close("closing", "2028-02-29")).Then(Closed("closing", "2028-02-29"))
            .Showing(OpenOn("2028-02-29", true), OpenOn("2028-03-01", false), TitleOn("2028-03-01", "Engineer"));

    [Fact]
    public void A_job_has_one_last_day_which_is_corrected_or_withdrawn()
    {
        JobEvent[] closed = [Defined, Closed("closing", "2027-12-31")];
        Given(closed).When(Close("second closing", "2028-12-31")).ThenRefused(new JobAlreadyClosed(Day("2027-12-31")));
        Given(closed).When(Close("second closing", "2027-12-31")).ThenNothing();
        Given(closed).When(CorrectClosing("closing", "correction", "2028-06-30")).Then(ClosingCorrected("closing", "correction", "2028-06-30"))
            .Showing(OpenOn("2028-06-30", true), OpenOn("2028-07-01", false));
        Given(closed).When(CorrectClosing("closing", "correction", "2027-06-30")).Then(ClosingCorrected("closing", "correction", "2027-06-30"));
        Given(closed).When(CorrectClosing("closing", "correction", "2027-12-31")).ThenNothing();
        Given(closed).When(Rescind("closing")).Then(Rescinded("closing")).Showing(OpenOn("2030-01-01", true));
        Given([.. closed, ClosingCorrected("closing", "correction", "2028-06-30")]).When(Rescind("correction")).Then(Rescinded("correction")).Showing(OpenOn("2028-01-01", false));
        Given([.. closed, Rescinded("closing")]).When(Close("second closing", "2028-12-31")).Then(Closed("second closing", "2028-12-31"));
    }

    [Fact]
    public void Nothing_new_is_recorded_for_a_day_after_the_last_one_and_what_was_there_stays()
    {
        JobEvent[] closed = [Defined, Changed("later", "2028-06-01", ToGrade("T2")), Changed("earlier", "2027-01-01", ToGrade("T3")), Closed("closing", "2027-12-31")];
        var after = new AfterJobClosing(Day("2028-01-01"), Day("2027-12-31"));
        Given(closed).When(Change("change", "2028-01-01", ToGrade("T4"))).ThenRefused(after);
        Given(closed).When(Correct("earlier", "correction", "2028-01-01", ToGrade("T4"))).ThenRefused(after);
        Given(closed).When(Change("change", "2027-12-31", ToGrade("T4"))).Then(Changed("change", "2027-12-31", ToGrade("T4")));
        Given(closed).When(Correct("later", "correction", "2028-06-01", ToGrade("T4"))).Then(Corrected("later", "correction", "2028-06-01", ToGrade("T4")));
        Given(closed).When(Rescind("later")).Then(Rescinded("later"));
        Given(closed).When(Rescind("closing")).Then(Rescinded("closing")).Showing(GradeOn("2028-06-01", "T2"));
    }

    [Fact]
    public void A_closed_job_is_not_defined_again() => Given(Defined, Closed("closing", "2027-12-31")).When(Define).ThenRefused<JobAlreadyDefined>();
}

[Rules("What a job was defined with", 4)]
public sealed class CorrectingJobDefinitions : JobSpecs
{
    private static readonly FactId Definition = DefinedJob.DefinitionOf(Id<JobId>("engineer"));

    private static CorrectJobDefinition Correct(JobTerms terms, FactId? fact = null) => new(fact ?? Definition, The("correction"), terms, Mistake);

    private static JobDefinitionCorrected Corrected(JobTerms terms) => new(Definition, The("correction"), terms, Mistake);

    [Fact]
    public void The_whole_of_it_is_replaced_and_what_changed_since_stays() =>
        Given(Defined, Changed("change", "2027-01-01", ToGrade("T2"))).When(Correct(new("Architect"))).Then(Corrected(new("Architect")))
            .Showing(TitleOn("1900-01-01", "Architect"), FamilyOn("2027-01-01", null), GradeOn("2026-12-31", null), GradeOn("2027-01-01", "T2"));

    [Fact]
    public void It_is_corrected_as_any_fact_is()
    {
        Given().When(Correct(new("Architect"))).ThenRefused<JobNotFound>();
        Given(Defined).When(Correct(new("Engineer", "Technology", "T1"))).ThenNothing();
        Given(Defined).When(Correct(new(""))).ThenRefused(new NotWellFormed([new("title", "blank", "must not be blank.")]));
        Given(Defined).When(Correct(new("Architect")) with { Reason = Noted }).ThenRefused(NoNotes);
        Given(Defined, Closed("closing", "2027-12-31")).When(Correct(new("Architect"))).Then(Corrected(new("Architect")));
        Given(Defined, Changed("change", "2027-01-01", ToGrade("T2"))).When(Correct(new("Architect"), The("change"))).ThenRefused(new FactOfAnotherKind(The("change")));
        Given(Defined, Corrected(new("Architect"))).When(Rescind("correction")).Then(Rescinded("correction")).Showing(TitleOn("2026-01-01", "Engineer"), GradeOn("2026-01-01", "T1"));
    }

    [Fact]
    public void Withdrawn_it_leaves_no_job_and_nothing_is_recorded_about_one_that_never_was()
    {
        var withdrawal = new RescindJobFact(Definition, Mistake);
        var withdrawn = new JobFactRescinded(Definition, Mistake);
        Given(Defined, Closed("closing", "2027-12-31")).When(withdrawal).Then(withdrawn);
        JobEvent[] gone = [Defined, Changed("change", "2027-01-01", ToGrade("T2")), Closed("closing", "2027-12-31"), withdrawn];
        Given(gone).When(withdrawal).ThenNothing();
        foreach (var command in (object[])[Define, Correct(new("Architect")), Change("again", "2027-01-01", ToGrade("T3")), Correct("change", "correction", "2027-01-01", ToGrade("T3")),
            Close("second closing", "2027-01-01"), CorrectClosing("closing", "correction", "2027-01-01"), Rescind("change")])
            Given(gone).When(command).ThenRefused<JobIsVoid>();
    }
}
