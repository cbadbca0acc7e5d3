using BriefingBot.Ingestion.Stories;

namespace BriefingBot.Tests.Ingestion.Stories;

public sealed class AgencyCreditTests
{
    [Theory]
    [InlineData("KELD (Reuters) - Two people were killed.", "Reuters")]
    [InlineData("VARUNA, Keldania (AP) — Two people were killed.", "AP")]
    [InlineData("VARUNA — AP — Two people were killed.", "AP")]
    [InlineData("By Agence France-Presse\n\nTwo people were killed.", "AFP")]
    [InlineData("By The Associated Press\nTwo people were killed.", "AP")]
    [InlineData("Reuters\n\nTwo people were killed.", "Reuters")]
    [InlineData("Varuna (dpa) - Two people were killed.", "dpa")]
    [InlineData("Two people were killed. (AFP)", "AFP")]
    [InlineData("Two people were killed.\n\nSource: Reuters", "Reuters")]
    [InlineData("Two people were killed.\n\n© 2031 AFP", null)]
    [InlineData("Two people were killed.\n\nXinhua", "Xinhua")]
    public void A_credit_in_dateline_byline_or_at_the_end_is_read(string body, string? agency) =>
        AgencyCredit.Find(body).ShouldBe(agency);

    [Theory]
    [InlineData("A witness told Reuters that two people were killed.")]
    [InlineData("Two people were killed, AP reported on Tuesday.")]
    [InlineData("Two people were killed.\n\nThe Associated Press contributed to this report.")]
    [InlineData("By Tamsin Orrel\n\nSomeone used an APP to count.")]
    [InlineData("")]
    public void Mentions_are_no_credits(string body) => AgencyCredit.Find(body).ShouldBeNull();

    [Theory]
    [InlineData("reuters.com", "Reuters")]
    [InlineData("www.apnews.com", null)]
    [InlineData("Agence France-Presse", "AFP")]
    [InlineData("northpost.example", null)]
    [InlineData(null, null)]
    public void An_agencys_own_outlet_is_known(string? outlet, string? agency) => AgencyCredit.OfOutlet(outlet).ShouldBe(agency);
}
