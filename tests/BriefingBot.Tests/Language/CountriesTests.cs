using BriefingBot.Engine.Language;

namespace BriefingBot.Tests.Language;

public sealed class CountriesTests
{
    [Theory]
    [InlineData("Russia", "RU")]
    [InlineData("russian", "RU")]
    [InlineData("Russians", "RU")]
    [InlineData("Afghan", "AF")]
    [InlineData("DRC", "CD")]
    [InlineData("dr congo", "CD")]
    [InlineData("Ivory Coast", "CI")]
    [InlineData("cote d’ivoire", "CI")]
    [InlineData("Côte d'Ivoire", "CI")]
    [InlineData("burma", "MM")]
    [InlineData("the Netherlands", "NL")]
    [InlineData("Türkiye", "TR")]
    [InlineData("U.S.", "US")]
    [InlineData("usa", "US")]
    [InlineData("UK", "GB")]
    [InlineData("gb", "GB")]
    [InlineData("Gaza", "PS")]
    [InlineData("kosovo", "XK")]
    [InlineData("Timor Leste", "TL")]
    [InlineData("Niger", "NE")]
    [InlineData("Nigerian", "NG")]
    [InlineData("Congo", "CD,CG")]
    [InlineData("korean", "KP,KR")]
    [InlineData("Atlantis", "")]
    [InlineData("", "")]
    [InlineData("🔥", "")]
    public void What_people_call_a_country_leads_to_it(string typed, string codes) =>
        string.Join(',', Countries.Named(typed).Select(country => country.Code).Order(StringComparer.Ordinal)).ShouldBe(codes);

    [Fact]
    public void A_misspelled_country_is_suggested()
    {
        Countries.Named("Afganistan").ShouldBeEmpty();
        Countries.Suggest("Afganistan", 3)[0].Value.Code.ShouldBe("AF");
    }

    [Fact]
    public void The_members_of_the_United_Nations_and_more_are_there_each_once()
    {
        Countries.All.Count.ShouldBeGreaterThanOrEqualTo(193 + 5);
        Countries.All.Select(country => country.Code).Distinct().Count().ShouldBe(Countries.All.Count);
        Countries.All.Select(country => country.Name).Distinct().Count().ShouldBe(Countries.All.Count);
        Countries.All.ShouldAllBe(country => country.Code.Length == 2 && country.Code.All(char.IsUpper));
    }

    [Fact]
    public void A_code_is_read_in_any_case_and_only_as_a_whole()
    {
        Countries.Find("af")!.Name.ShouldBe("Afghanistan");
        Countries.Find("ZZ").ShouldBeNull();
        Countries.Find("AFG").ShouldBeNull();
    }

    [Fact]
    public void In_texts_short_names_need_capitals()
    {
        var matcher = NameMatcher<string>.Create(Countries.NamesInText().Select(named => (named.Name, named.Country.Code)));
        matcher.Find("They told us in Mali that US troops and Nigeriens met.").Select(match => match.Values[0]).ShouldBe(["ML", "US", "NE"]);
    }
}
