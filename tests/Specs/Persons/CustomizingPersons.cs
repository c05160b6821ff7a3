namespace HrSaas.Specs.Persons;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.CustomFields;
using HrSaas.Domain.People.Persons;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

/// <summary>The custom fields that the specs about persons talk about.</summary>
public static class SomeFields
{
    public static CustomFieldId ShirtSize { get; } = Id<CustomFieldId>("shirt size");

    public static CustomField Sizes { get; } = Of(new(CustomFieldType.Choice, null, null, null, null, [new("s", "Small"), new("m", "Medium"), new("l", "Large")]));

    public static CustomField Plain(CustomFieldType type) => type is CustomFieldType.Choice ? Sizes : Of(new(type, null, null, null, null, []));

    public static CustomField Of(FieldForm form, params CustomFieldEvent[] later) =>
        later.Prepend(new CustomFieldDefined(ShirtSize, "shirt-size", "Shirt size", form)).Aggregate(CustomField.Initial, CustomField.Evolve);

    public static CustomField After(this CustomField field, CustomFieldEvent @event) => CustomField.Evolve(field, @event);
}

[Rules("Telling what custom fields say", 7)]
public sealed class CustomizingPersons : PersonSpecs
{
    private static readonly FactId Fact = The("change"), Other = The("other change"), Correction = The("correction");
    private static readonly DateOnly March = Day("2026-03-01"), June = Day("2026-06-01");
    private static readonly CustomFieldId Shoes = Id<CustomFieldId>("shoe size");
    private static readonly CustomValue.Words Small = new("s"), Medium = new("m");

    private static readonly IReadOnlyDictionary<CustomFieldType, CustomValue> Values = new Dictionary<CustomFieldType, CustomValue>
    {
        [CustomFieldType.Text] = new CustomValue.Words("loose fit"), [CustomFieldType.Number] = new CustomValue.Number(41.5m),
        [CustomFieldType.Day] = new CustomValue.Words("2028-02-29"), [CustomFieldType.YesOrNo] = new CustomValue.YesOrNo(false), [CustomFieldType.Choice] = Small,
    };

    [Fact]
    public void A_field_takes_values_of_its_type_and_of_no_other()
    {
        foreach (var (type, value) in Values)
            foreach (var field in Enum.GetValues<CustomFieldType>())
            {
                var question = With(SomeFields.Plain(field)).When(Change(value));
                if (type == field || value is CustomValue.Words && field is CustomFieldType.Text) question.Then(Changed(value));
                else if (value is CustomValue.Words && field is CustomFieldType.Choice) question.ThenRefused<ChoiceNotKnown>();
                else question.ThenRefused(new ValueOfAnotherType(field));
            }
        With(SomeFields.Plain(CustomFieldType.YesOrNo), Changed(new CustomValue.Number(1))).When(Correct(new CustomValue.Words("yes"))).ThenRefused(new ValueOfAnotherType(CustomFieldType.YesOrNo));
    }

    [Fact]
    public void A_day_is_one_of_the_calendar_written_as_everywhere()
    {
        var days = SomeFields.Plain(CustomFieldType.Day);
        foreach (var wrong in (string[])["2026-02-29", "2026-2-1", "01.02.2026", "2026-06-01T00:00:00Z", "1899-12-31", "3000-01-01", " 2026-06-01"])
            With(days).When(Change(new CustomValue.Words(wrong))).ThenRefused(new ValueOfAnotherType(CustomFieldType.Day));
        foreach (var right in (string[])["1900-01-01", "2999-12-31"]) With(days).When(Change(new CustomValue.Words(right))).Then(Changed(new CustomValue.Words(right)));
    }

    [Fact]
    public void A_number_keeps_within_the_bounds_which_are_included_and_the_decimals()
    {
        var shoes = SomeFields.Of(new(CustomFieldType.Number, null, 15, 52.5m, 1, []));
        foreach (var right in (decimal[])[15, 52.5m, 41.50m]) With(shoes).When(Change(new CustomValue.Number(right))).Then(Changed(new CustomValue.Number(right)));
        foreach (var wrong in (decimal[])[14.9m, 52.6m, -15]) With(shoes).When(Change(new CustomValue.Number(wrong))).ThenRefused(new ValueOutOfBounds(15, 52.5m));
        With(shoes).When(Change(new CustomValue.Number(41.55m))).ThenRefused(new TooManyDecimals(1));
        With(SomeFields.Of(new(CustomFieldType.Number, null, 0, null, null, []))).When(Change(new CustomValue.Number(-0.000001m))).ThenRefused(new ValueOutOfBounds(0, null));
        With(SomeFields.Of(new(CustomFieldType.Number, null, null, 0, null, []))).When(Change(new CustomValue.Number(1))).ThenRefused(new ValueOutOfBounds(null, 0));
        foreach (var tooLong in (decimal[])[0.0000001m, 1_000_000_000_000_000m, 1_000_000_000.1234567m, 10_000_000_000.123456m])
            With(shoes).When(Change(new CustomValue.Number(tooLong))).ThenRefused(Flawed("value", "too-precise", "must have at most 15 digits, 6 of them after the point."));
        With(shoes, Changed(new CustomValue.Number(41.5m))).When(Correct(new CustomValue.Number(60))).ThenRefused(new ValueOutOfBounds(15, 52.5m));
    }

    [Fact]
    public void A_number_is_the_same_with_zeros_at_its_end() =>
        With(SomeFields.Plain(CustomFieldType.Number), Changed(new CustomValue.Number(41.5m))).When(Change(new CustomValue.Number(41.50m), on: June, Other)).ThenNothing();

    [Fact]
    public void A_text_is_as_long_as_the_field_takes_and_is_one()
    {
        var short3 = SomeFields.Of(new(CustomFieldType.Text, 3, null, null, null, []));
        With(short3).When(Change(new CustomValue.Words("äöü"))).Then(Changed(new CustomValue.Words("äöü")));
        With(short3).When(Change(new CustomValue.Words("four"))).ThenRefused(new TextTooLong(3));
        With(SomeFields.Plain(CustomFieldType.Text)).When(Change(new CustomValue.Words(new('x', 2000)))).Then(Changed(new CustomValue.Words(new('x', 2000))));
        With(SomeFields.Plain(CustomFieldType.Text)).When(Change(new CustomValue.Words(new('x', 2001)))).ThenRefused(Flawed("value", "too-long", "must have at most 2000 characters."));
        With(short3).When(Change(new CustomValue.Words(" "))).ThenRefused(Flawed("value", "blank", "must not be blank."));
        With(short3).When(Change(new CustomValue.Words("a\tb"))).ThenRefused(Flawed("value", "control-characters", "must have no control characters."));
    }

    [Fact]
    public void Nobody_is_given_a_retired_choice_and_whoever_has_it_keeps_it()
    {
        var without = SomeFields.Sizes.After(new FieldChoiceRetired("s"));
        With(without).When(Change(Small)).ThenRefused<ChoiceIsRetired>();
        With(without, Changed(Small)).When(Change(Small, on: June, Other)).ThenNothing().Showing(Says("2026-06-01", Small));
        With(without, Changed(Small)).When(Change(Small, on: Day("2026-02-28"), Other)).ThenRefused<ChoiceIsRetired>();
        With(without, Changed(Small)).When(Change(Medium, on: June, Other)).Then(Changed(Medium, June, Other)).Showing(Says("2026-05-31", Small), Says("2026-06-01", Medium));
        With(without, Changed(Small), Corrected(Medium)).When(Rescind("correction")).Then(Rescinded("correction")).Showing(Says("2026-03-01", Small));
    }

    [Fact]
    public void A_correction_says_what_was_so_all_along_also_by_what_has_been_retired()
    {
        var without = SomeFields.Sizes.After(new FieldChoiceRetired("s"));
        With(without, Changed(Small)).When(Correct(Small, June)).Then(Corrected(Small, June)).Showing(Says("2026-05-31", null), Says("2026-06-01", Small));
        With(without, Changed(Medium)).When(Correct(Small)).Then(Corrected(Small)).Showing(Says("2026-03-01", Small));
        With(without, Changed(Medium)).When(Correct(new CustomValue.Words("xl"))).ThenRefused<ChoiceNotKnown>();
        var retired = SomeFields.Sizes.After(new CustomFieldRetired());
        With(retired, Changed(Medium)).When(Correct(Small)).Then(Corrected(Small));
        With(retired, Changed(Medium)).When(Correct(new CustomValue.Number(1))).ThenRefused(new ValueOfAnotherType(CustomFieldType.Choice));
    }

    [Fact]
    public void Nobody_is_given_a_value_of_a_retired_field_and_one_that_they_have_can_end()
    {
        var retired = SomeFields.Sizes.After(new CustomFieldRetired());
        With(retired).When(Change(Small)).ThenRefused<CustomFieldIsRetired>();
        With(retired, Changed(Small)).When(Change(Medium, on: June, Other)).ThenRefused<CustomFieldIsRetired>();
        With(retired, Changed(Small)).When(Change(null, on: June, Other)).Then(Changed(null, June, Other)).Showing(Says("2026-05-31", Small), Says("2026-06-01", null));
        With(retired, Changed(Small)).When(Correct(null)).Then(Corrected(null)).Showing(Says("2026-03-01", null));
        With(retired, Changed(Small)).When(Rescind("change")).Then(Rescinded("change")).Showing(Says("2026-03-01", null));
        With(retired).When(Change(null)).ThenNothing();
    }

    [Fact]
    public void A_value_is_of_a_field_that_is_defined()
    {
        With(CustomField.Initial).When(Change(Small)).ThenRefused<CustomFieldNotFound>();
        With(CustomField.Initial).When(Change(null)).ThenRefused<CustomFieldNotFound>();
        With(CustomField.Initial, Changed(Small)).When(Correct(Medium)).ThenRefused<CustomFieldNotFound>();
    }

    [Fact]
    public void Each_field_goes_its_own_way()
    {
        var shoes = new CustomValueChanged(Other, Shoes, June, Identifying<CustomValue>.Of(new CustomValue.Number(41)));
        var state = (KnownPerson)Fold([Registered(), Changed(Small), shoes, new CustomValueChanged(The("end"), SomeFields.ShirtSize, Day("2026-09-01"), null)]);
        state.CustomValuesOn(March).Select(fact => (fact.Id, fact.Value.Value!.Value)).Should().Equal((Fact, Small));
        state.CustomValuesOn(June).Select(fact => fact.Id).Should().Equal(Fact, Other);
        state.CustomValuesOn(Day("2026-09-01")).Select(fact => fact.Id).Should().Equal(Other);
        With(SomeFields.Sizes, shoes).When(Change(Small)).Then(Changed(Small)).Showing(Says("2026-06-01", Small));
        With(SomeFields.Sizes, shoes).When(new CorrectCustomValueChange(Other, Correction, SomeFields.ShirtSize, June, Small, Mistake)).ThenRefused(new FactOfAnotherKind(Other));
    }

    [Fact]
    public void What_was_erased_is_not_told() =>
        ((KnownPerson)Fold([Registered(), new CustomValueChanged(Fact, SomeFields.ShirtSize, March, Identifying<CustomValue>.Erased)])).CustomValuesOn(June).Should().BeEmpty();

    private static Past With(CustomField field, params PersonEvent[] facts) => Given([Registered(), .. facts]).Where(world => world with { Field = field });

    private static ChangeCustomValue Change(CustomValue? value) => Change(value, March, Fact);

    private static ChangeCustomValue Change(CustomValue? value, DateOnly on, FactId fact) => new(fact, SomeFields.ShirtSize, on, value);

    private static CustomValueChanged Changed(CustomValue? value, DateOnly? on = null, FactId? fact = null) => new(fact ?? Fact, SomeFields.ShirtSize, on ?? March, Known(value));

    private static CorrectCustomValueChange Correct(CustomValue? value, DateOnly? on = null) => new(Fact, Correction, SomeFields.ShirtSize, on ?? March, value, Mistake);

    private static CustomValueChangeCorrected Corrected(CustomValue? value, DateOnly? on = null) => new(Fact, Correction, SomeFields.ShirtSize, on ?? March, Known(value), Mistake);

    private static Identifying<CustomValue>? Known(CustomValue? value) => value is null ? null : Identifying<CustomValue>.Of(value);

    private static Reading<Person> Says(string day, CustomValue? value) => new(
        $"on {Say(Day(day))} the shirt size is {PersonWords.Value(value)}",
        state => ((KnownPerson)state).CustomValueOn(SomeFields.ShirtSize, Day(day))?.Value, value);
}
