using BriefingBot.Engine.Briefs;

namespace BriefingBot.Tests.Briefs;

public class ForwardWordsTests
{
    [Theory]
    [InlineData("The group will attack again")]
    [InlineData("It could spread to the north")]
    [InlineData("Something like it may happen in Europe")]
    [InlineData("Could be capable of it within six months")]
    [InlineData("Intends an attack abroad")]
    [InlineData("They are likely to return")]
    [InlineData("Forces held the road and will be moving south this spring")]
    [InlineData("A strike next month")]
    public void Words_of_what_is_to_come_look_ahead(string words) => ForwardWords.Has(words).ShouldBeTrue();

    [Theory]
    [InlineData("It may be a rival of the army")]
    [InlineData("Several hints could suggest that another branch was involved")]
    [InlineData("It is no surprise that they would target the capital")]
    [InlineData("Retains the capability and the will to strike")]
    [InlineData("It has the capability and will to strike")]
    [InlineData("The attack was the worst in years")]
    [InlineData("Striking it would just be a plaster")]
    [InlineData("Fighters may have crossed the border")]
    [InlineData("Within the last three weeks it struck twice")]
    public void What_is_supposed_of_today_or_yesterday_does_not(string words) => ForwardWords.Has(words).ShouldBeFalse();

    [Theory]
    [InlineData("“We will strike the capital again”", true)]
    [InlineData("Vowed revenge for the raid", true)]
    [InlineData("“We will build schools”", false)]
    [InlineData("Claimed the attack", false)]
    public void A_threat_announces_violence(string words, bool threatens) => ForwardWords.Threaten(words).ShouldBe(threatens);
}
