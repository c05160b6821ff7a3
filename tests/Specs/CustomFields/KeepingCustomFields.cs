namespace HrSaas.Specs.CustomFields;

using HrSaas.Domain.People.CustomFields;
using HrSaas.Specs.Dsl;

[Rules("Defining a custom field", 1)]
public sealed class DefiningCustomFields : CustomFieldSpecs
{
    [Fact]
    public void A_field_has_a_code_a_label_a_type_and_the_limits_that_go_with_it()
    {
        foreach (var form in (FieldForm[])
        [
            Plain(CustomFieldType.Text), Plain(CustomFieldType.Text) with { Longest = 1 }, Plain(CustomFieldType.Number),
            Plain(CustomFieldType.Number) with { Minimum = -0.5m, Maximum = 999_999_999_999_999m, Decimals = 0 }, Plain(CustomFieldType.Number) with { Minimum = 1, Maximum = 1, Decimals = 6 },
            Plain(CustomFieldType.Day), Plain(CustomFieldType.YesOrNo), Sizes(Small),
        ])
            Given().When(Define(form)).Then(Defined(form));
        Given().When(Define()).Then(Defined()).Showing(ChoicesAre("s m"));
    }

    [Fact]
    public void A_field_is_defined_once_and_retired_it_stays_defined()
    {
        Given(Defined()).When(Define(label: "Size")).ThenRefused<CustomFieldAlreadyDefined>();
        Given(Defined(), new CustomFieldRetired()).When(Define()).ThenRefused<CustomFieldAlreadyDefined>();
    }

    [Fact]
    public void A_limit_belongs_to_one_type_and_to_no_other()
    {
        const string LeftOut = "must be left out: fields of this type have none.";
        foreach (var type in Enum.GetValues<CustomFieldType>())
        {
            var form = type is CustomFieldType.Choice ? Sizes(Small) : Plain(type);
            if (type is not CustomFieldType.Text) Given().When(Define(form with { Longest = 10 })).ThenRefused(Flawed("longest", "not-of-this-type", LeftOut));
            if (type is not CustomFieldType.Choice) Given().When(Define(form with { Choices = [Small] })).ThenRefused(Flawed("choices", "not-of-this-type", LeftOut));
            if (type is CustomFieldType.Number) continue;
            Given().When(Define(form with { Minimum = 0 })).ThenRefused(Flawed("minimum", "not-of-this-type", LeftOut));
            Given().When(Define(form with { Maximum = 0 })).ThenRefused(Flawed("maximum", "not-of-this-type", LeftOut));
            Given().When(Define(form with { Decimals = 0 })).ThenRefused(Flawed("decimals", "not-of-this-type", LeftOut));
        }
    }

    [Fact]
    public void Limits_are_such_that_some_value_keeps_within_them()
    {
        const string Precise = "must have at most 15 digits, 6 of them after the point.";
        var number = Plain(CustomFieldType.Number);
        Given().When(Define(number with { Minimum = 2, Maximum = 1 })).ThenRefused(Flawed("maximum", "below-minimum", "must not be below the minimum."));
        Given().When(Define(number with { Minimum = 0.0000001m })).ThenRefused(Flawed("minimum", "too-precise", Precise));
        Given().When(Define(number with { Maximum = 1_000_000_000_000_000m })).ThenRefused(Flawed("maximum", "too-precise", Precise));
        foreach (var decimals in (int[])[-1, 7]) Given().When(Define(number with { Decimals = decimals })).ThenRefused(Flawed("decimals", "out-of-range", "must be between 0 and 6."));
        foreach (var longest in (int[])[0, 2001])
            Given().When(Define(Plain(CustomFieldType.Text) with { Longest = longest })).ThenRefused(Flawed("longest", "out-of-range", "must be between 1 and 2000."));
        Given().When(Define(Sizes())).ThenRefused(Flawed("choices", "empty", "must have one at least."));
        Given().When(Define(Sizes(Small, Medium, Small with { Label = "Tiny" }))).ThenRefused(Flawed("choices", "same-code", "must have each code once."));
        Given().When(Define(Sizes([.. Enumerable.Range(1, 201).Select(n => new FieldChoice($"c{n}", "C"))]))).ThenRefused(Flawed("choices", "too-many", "must have at most 200."));
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once() =>
        Given().When(Define(Sizes(Small, new("XL", " ")), code: "Shirt Size", label: "")).ThenRefused(new Domain.Kernel.NotWellFormed(
        [
            new("code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."), new("label", "blank", "must not be blank."),
            new("choices.1.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."), new("choices.1.label", "blank", "must not be blank."),
        ]));
}

[Rules("Keeping a custom field", 2)]
public sealed class KeepingCustomFields : CustomFieldSpecs
{
    [Fact]
    public void A_field_can_be_called_otherwise()
    {
        Given(Defined()).When(new RelabelCustomField("Size of shirt")).Then(new CustomFieldRelabelled("Size of shirt"))
            .Showing(new Reading<CustomField>("it is called Size of shirt", state => ((DefinedCustomField)state).Label, "Size of shirt"));
        Given(Defined()).When(new RelabelCustomField("Shirt size")).ThenNothing();
        Given(Defined()).When(new RelabelCustomField(" ")).ThenRefused(Flawed("label", "blank", "must not be blank."));
    }

    [Fact]
    public void A_choice_is_added_after_the_others()
    {
        Given(Defined()).When(new AddFieldChoice(Large)).Then(new FieldChoiceAdded(Large)).Showing(ChoicesAre("s m l"));
        Given(Defined(), new FieldChoiceAdded(Large)).When(new AddFieldChoice(Large)).ThenNothing();
        Given(Defined()).When(new AddFieldChoice(new("XL", "Extra large"))).ThenRefused(
            Flawed("choice.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."));
        Given(Defined(Plain(CustomFieldType.Text))).When(new AddFieldChoice(Large)).ThenRefused<FieldHasNoChoices>();
    }

    [Fact]
    public void The_code_of_a_choice_means_the_same_for_ever()
    {
        Given(Defined()).When(new AddFieldChoice(Small with { Label = "Tiny" })).ThenRefused(new ChoiceCodeUsed("s"));
        Given(Defined(), new FieldChoiceRetired("s")).When(new AddFieldChoice(Small)).ThenRefused(new ChoiceCodeUsed("s"));
    }

    [Fact]
    public void A_choice_is_retired_and_never_removed()
    {
        Given(Defined()).When(new RetireFieldChoice("s")).Then(new FieldChoiceRetired("s")).Showing(ChoicesAre("(s) m"));
        Given(Defined(), new FieldChoiceRetired("s")).When(new RetireFieldChoice("s")).ThenNothing();
        Given(Defined(), new FieldChoiceRetired("s")).When(new RetireFieldChoice("m")).Then(new FieldChoiceRetired("m")).Showing(ChoicesAre("(s) (m)"));
        Given(Defined()).When(new RetireFieldChoice("xl")).ThenRefused<ChoiceNotKnown>();
        Given(Defined(Plain(CustomFieldType.Text))).When(new RetireFieldChoice("s")).ThenRefused<ChoiceNotKnown>();
    }

    [Fact]
    public void A_field_has_at_most_200_choices_and_retired_ones_count()
    {
        var all = Sizes([.. Enumerable.Range(1, 200).Select(n => new FieldChoice($"c{n}", $"C {n}"))]);
        Given(Defined(all)).When(new AddFieldChoice(Large)).ThenRefused(new TooManyChoices(200));
        Given(Defined(all), new FieldChoiceRetired("c1")).When(new AddFieldChoice(Large)).ThenRefused(new TooManyChoices(200));
    }

    [Fact]
    public void A_field_is_retired_for_good()
    {
        Given(Defined()).When(new RetireCustomField()).Then(new CustomFieldRetired());
        Given(Defined(), new CustomFieldRetired()).When(new RetireCustomField()).ThenNothing();
        foreach (var command in (object[])[new RelabelCustomField("Size"), new AddFieldChoice(Large), new RetireFieldChoice("s")])
            Given(Defined(), new CustomFieldRetired()).When(command).ThenRefused<CustomFieldIsRetired>();
    }

    [Fact]
    public void What_is_not_defined_is_not_kept()
    {
        foreach (var command in (object[])[new RelabelCustomField("Size"), new AddFieldChoice(Large), new RetireFieldChoice("s"), new RetireCustomField()])
            Given().When(command).ThenRefused<CustomFieldNotFound>();
    }
}
