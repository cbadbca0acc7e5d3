using BriefingBot.Ingestion.Extraction;

namespace BriefingBot.Tests.Ingestion.Extraction;

public sealed class SlotAssemblyTests
{
    private const string Report =
        "the extraditables today claimed responsibility for the murder of former mayor carlos medina ruiz, who was assassinated yesterday in the northern part of the capital. the "
        + "police reported that unidentified individuals opened fire on medina ruiz when he left his residence. medina ruiz was killed instantly and his bodyguard was wounded. the murder of "
        + "medina ruiz has been condemned by the president of the republic and by the political parties. the individuals who killed medina ruiz used submachineguns, according to the police "
        + "report. carlos medina ruiz was buried in the cemetery of the city where he had been the mayor for two years. the government said that the murder will not stop the war on drug trafficking.";

    [Fact]
    public void A_person_named_in_full_and_by_the_family_name_is_one_victim()
    {
        var reading = ExtractionFixture.Reader.Read(new ReportText("report", null, Report, null));

        reading.Incidents.ShouldHaveSingleItem().Victims.Select(v => v.Text).ShouldBe(["carlos medina ruiz"]);
    }
}
