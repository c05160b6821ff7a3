namespace HrSaas.Specs.Persons;

using HrSaas.Domain.People.Persons;

/// <summary>The words that people are found by.</summary>
public sealed class WordsOfNames
{
    [Theory]
    [InlineData("María José", "García Márquez", "Majo", "maría josé garcía márquez majo")]
    [InlineData("Sinéad", "O’Neill", null, "sinéad oneill neill")]
    [InlineData("Anne-Marie", "de la Cruz", null, "annemarie marie de la cruz")]
    [InlineData("Bruno-D'Amico", null, null, "brunodamico damico amico")]
    [InlineData("美玲", "王", null, "美玲 王 王美玲")]
    [InlineData("민준", "김", null, "민준 김 김민준")]
    [InlineData(null, "Suharto", null, "suharto")]
    [InlineData("ΣΟΦΊΑ", "Ωραία", null, "σοφία ωραία")]
    [InlineData("🙂", "!!", null, "")]
    public void A_name_is_found_by_its_words_and_by_what_a_sign_divides_as_one(string? given, string? family, string? preferred, string words) =>
        NameWords.Of(new(given, family, preferred)).Should().BeEquivalentTo(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("  Garc   MARI ", "garc mari")]
    [InlineData("O'Ne", "one")]
    [InlineData("a a", "a")]
    [InlineData("...", "")]
    public void What_is_typed_is_taken_word_by_word(string text, string words) =>
        NameWords.Sought(text).Should().Equal(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
