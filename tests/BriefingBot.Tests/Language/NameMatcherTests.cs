using BriefingBot.Engine.Language;

namespace BriefingBot.Tests.Language;

public sealed class NameMatcherTests
{
    private static readonly NameMatcher<string> Matcher = NameMatcher<string>.Create(
    [
        ("Islamic State", "isis"), ("ISIS", "isis"), ("IS", "isis"), ("Daesh", "isis"),
        ("Islamic State – Khorasan Province", "isis-k"), ("ISIS-K", "isis-k"), ("IS-K", "isis-k"), ("ISKP", "isis-k"),
        ("al-Shabaab", "somali"), ("al-Shabaab", "mozambican"),
        ("Isil", "isil"), ("HUM", "hum"), ("Hum", "hum-in-any-case"),
        ("Lord's Resistance Army", "lra"), ("M23", "m23"), ("Ansar Allāh", "houthis"), ("U.N.", "un"),
        ("داعش", "isis"), ("Straße der Freiheit", "strasse"),
    ]);

    [Theory]
    [InlineData("ISIS-K said so.", "ISIS-K=isis-k")]
    [InlineData("isis-k, islamic state", "isis-k=isis-k; islamic state=isis")]
    [InlineData("The ISIS  -  K cell", "ISIS  -  K=isis-k")]
    [InlineData("Islamic\r\n State—Khorasan\u00A0Province", "Islamic\r\n State—Khorasan\u00A0Province=isis-k")]
    [InlineData("Islamic State's Khorasan Province’s men", "Islamic State's Khorasan Province=isis-k")]
    [InlineData("Islamic State, Khorasan Province", "Islamic State=isis")]
    [InlineData("Islamic State Khorasan", "Islamic State=isis")]
    [InlineData("ISIS’s fighters, DAESH's too", "ISIS=isis; DAESH=isis")]
    [InlineData("This is his thesis; isolate.", "")]
    [InlineData("IS is", "IS=isis")]
    [InlineData("isis is-k", "")]
    [InlineData("iskp", "")]
    [InlineData("Isil and ISIL and isil", "Isil=isil; ISIL=isil; isil=isil")]
    [InlineData("HUM; a hum", "HUM=hum,hum-in-any-case; hum=hum-in-any-case")]
    [InlineData("al-Shabaab-linked", "al-Shabaab=somali,mozambican")]
    [InlineData("Al Shabaab and AL‑SHABĀAB", "Al Shabaab=somali,mozambican; AL‑SHABĀAB=somali,mozambican")]
    [InlineData("The Lord’s Resistance Army and the Lords Resistance Army", "Lord’s Resistance Army=lra; Lords Resistance Army=lra")]
    [InlineData("m23's, M23", "m23=m23; M23=m23")]
    [InlineData("M 23, M234, XM23", "")]
    [InlineData("ʿAnsar A\u0301llah'", "Ansar A\u0301llah=houthis")]
    [InlineData("the U.N. and the UN", "U.N=un; UN=un")]
    [InlineData("(داعش)", "داعش=isis")]
    [InlineData("STRASSE der freiheit", "STRASSE der freiheit=strasse")]
    [InlineData("#Daesh @daesh 'Daesh' “Daesh”", "Daesh=isis; daesh=isis; Daesh=isis; Daesh=isis")]
    [InlineData("daesh_daesh🔥daesh", "daesh=isis; daesh=isis; daesh=isis")]
    [InlineData("daeshes adaesh", "")]
    [InlineData("", "")]
    public void Names_are_found_leftmost_and_longest_first(string text, string expected) =>
        string.Join("; ", Matcher.Find(text).Select(match => $"{text.Substring(match.Start, match.Length)}={string.Join(',', match.Values)}")).ShouldBe(expected);

    [Fact]
    public void A_name_without_letters_is_passed_over() =>
        NameMatcher<int>.Create([("---", 1), ("", 2), ("🔥", 3)]).Find("--- 🔥").ShouldBeEmpty();

    [Fact]
    public void A_word_longer_than_any_name_matches_nothing_and_hides_nothing()
    {
        var word = new string('a', 49);
        NameMatcher<int>.Create([(word, 1), (word[..48], 2)]).Find($"{word} {word[..48]}").ShouldHaveSingleItem().Start.ShouldBe(50);
    }

    [Fact]
    public void Spellings_of_a_word_are_read_as_that_word()
    {
        var matcher = NameMatcher<int>.Create([("al-Shabaab", 1)], word => word == "shabaab" ? ["shabab"] : []);
        matcher.Find("al-Shabab, Al Shabaab, al-Shebab").Count.ShouldBe(2);
    }
}
