using BriefingBot.Engine.Groups;

namespace BriefingBot.Tests.Groups;

public sealed class GroupMentionsTests
{
    private static readonly GroupMentions Mentions = new(SampleGroups.All, [("Cabo Delgado", "MZ"), ("Mogadishu", "SO")]);

    [Theory]
    [InlineData("ISIS-K and the Taliban", "ISIS-K=isis-k; Taliban=taliban")]
    [InlineData("The Pakistani Taliban said", "Pakistani Taliban=ttp")]
    [InlineData("Islamic State's Khorasan Province", "Islamic State's Khorasan Province=isis-k")]
    [InlineData("the Islamic State, in Khorasan", "Islamic State=isis")]
    [InlineData("al-Shebab, Hizballah and al-Qaida", "al-Shebab=al-shabaab; Hizballah=hezbollah; al-Qaida=al-qaeda")]
    [InlineData("ash-Shabaab", "ash-Shabaab=al-shabaab")]
    [InlineData("Al-Shabaab struck", "Al-Shabaab=al-shabaab")]
    [InlineData("Al-Shabaab struck in Cabo Delgado", "Al-Shabaab=isis-mozambique")]
    [InlineData("Somali soldiers. Mozambican soldiers fought al-Shabaab.", "al-Shabaab=isis-mozambique")]
    [InlineData("Al-Shabaab in Mogadishu; later Mozambique replied.", "Al-Shabaab=al-shabaab")]
    [InlineData("Ansar al-Sharia", "Ansar al-Sharia=ansar-sharia-ly,ansar-sharia-tn")]
    [InlineData("Ansar al-Sharia, Tunisian officials said", "Ansar al-Sharia=ansar-sharia-tn")]
    [InlineData("This is no group.", "")]
    public void Groups_are_found_in_texts_and_namesakes_told_apart_by_the_nearest_place(string text, string expected) =>
        string.Join("; ", Mentions.Find(text).Select(mention =>
            $"{text.Substring(mention.Start, mention.Length)}={string.Join(',', mention.GroupIds)}")).ShouldBe(expected);

    [Fact]
    public void A_place_far_away_decides_nothing()
    {
        var text = "Al-Shabaab struck." + new string(' ', GroupMentions.Reach) + "Cabo Delgado";
        Mentions.Find(text).ShouldHaveSingleItem().GroupIds.ShouldBe(["al-shabaab"]);
    }
}
