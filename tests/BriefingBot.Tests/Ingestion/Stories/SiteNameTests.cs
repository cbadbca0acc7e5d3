using BriefingBot.Ingestion.Stories;

namespace BriefingBot.Tests.Ingestion.Stories;

public sealed class SiteNameTests
{
    [Theory]
    [InlineData("Blast kills two in Varuna - North Post", "Blast kills two in Varuna")]
    [InlineData("Blast kills two in Varuna | World | North Post", "Blast kills two in Varuna")]
    [InlineData("Blast kills two in Varuna :: North Post of Keldania", "Blast kills two in Varuna")]
    [InlineData("Blast kills two in Varuna - police blame brigade", "Blast kills two in Varuna - police blame brigade")]
    [InlineData("Varuna - Two Dead", "Varuna - Two Dead")]
    [InlineData("", "")]
    public void A_sites_own_name_is_cut_from_a_title(string title, string cut) => SiteName.CutFrom(title).ShouldBe(cut);
}
