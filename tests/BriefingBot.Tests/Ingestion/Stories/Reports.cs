using BriefingBot.Ingestion.Stories;

namespace BriefingBot.Tests.Ingestion.Stories;

/// <summary>Invented reports.</summary>
internal static class Reports
{
    public static readonly StoryDocument MarketBombing = Report(
        "market-1", "Car bomb kills 14 at Varuna market", "2031-03-11", "northpost.example",
        """
        VARUNA, Keldania - A car bomb went off beside the vegetable stalls of the Sarrin market on Tuesday morning, killing at least 14 people and
        wounding 31, the governor of Varuna province, Idris Malkovar, said.

        The blast tore the roof off the market hall. Fruit seller Tamsin Orrel, 52, said she had seen a white pickup left at the gate.

        The Ashfall Brigade, which has fought the government in Keldania for nine years, claimed responsibility in a message to a local radio station.
        """);

    public static readonly StoryDocument MarketBombingElsewhere = Report(
        "market-2", "Keldania: 15 dead in market blast in Varuna", "2031-03-11", "dailymeridian.example",
        """
        Fifteen people have died after a vehicle packed with explosives was detonated at the gate of Sarrin market in the city of Varuna, Keldania.

        Idris Malkovar, who governs the province, told reporters on Tuesday that more than thirty were in hospital. Traders had just opened their
        stalls when the white pickup exploded.

        The Ashfall Brigade said that its fighters had carried out the attack.
        """);

    public static readonly StoryDocument MarketFollowUp = Report(
        "market-3", "Varuna market bombing toll rises to 21", "2031-03-14", "northpost.example",
        """
        The number of people killed in Tuesday's bombing of Sarrin market in Varuna has risen to 21 after seven of the wounded died in hospital,
        Governor Idris Malkovar said on Friday.

        Funerals were held across Varuna. Among those buried was Tamsin Orrel, 52, a fruit seller.

        Police in Keldania said they had arrested two men said to belong to the Ashfall Brigade.
        """);

    public static readonly StoryDocument OtherAttackInTheCity = Report(
        "barracks-1", "Gunmen storm barracks in Varuna", "2031-03-25", "northpost.example",
        """
        VARUNA, Keldania - Gunmen on motorcycles stormed the Harrow barracks at the northern edge of Varuna before dawn on Tuesday, killing six soldiers,
        an army spokeswoman, Colonel Petra Lindqvar, said.

        Fighting lasted for three hours. Two attackers were shot dead at the armoury and a third was captured near the river bridge.

        Nobody has claimed the raid.
        """);

    public static readonly StoryDocument Anniversary = Report(
        "market-anniversary", "A year after the Sarrin market bombing, Varuna mourns", "2032-03-11", "northpost.example",
        """
        Hundreds gathered at Sarrin market in Varuna on Thursday, the anniversary of the car bomb that killed 21 people there.

        Governor Idris Malkovar laid flowers for Tamsin Orrel and the other victims of the Ashfall Brigade.
        """);

    public static readonly StoryDocument SchoolKidnapping = Report(
        "school-1", "Pupils abducted in Dorvale", "2031-03-12", "lakeobserver.example",
        """
        Armed men took eleven pupils from a boarding school in Dorvale, in the hills of Ossany, on Wednesday night, headmistress Quilla Bensar said.

        The Red Lantern Movement is active in the hills. Helicopters searched the forest around Dorvale.
        """);

    public static readonly StoryDocument WeekInReview = Report(
        "review", "The week in review: Keldania and Ossany", "2031-03-15", "lakeobserver.example",
        """
        A car bomb killed at least 14 people at Sarrin market in Varuna, Keldania; Governor Idris Malkovar blamed the Ashfall Brigade.

        In Ossany, armed men took eleven pupils from a boarding school in Dorvale. Headmistress Quilla Bensar asked for their release. The Red Lantern
        Movement is suspected.
        """);

    public static StoryDocument Report(string id, string title, string? published, string? outlet, string body) =>
        new(id, title, body, published is null ? null : DateTimeOffset.Parse(published + "T10:00:00Z"), outlet);

    /// <summary>A text of sentences that no other number shares.</summary>
    public static string Paragraphs(int number, int count) =>
        string.Join("\n\n", Enumerable.Range(0, count).Select(i => $"Paragraph {number}x{i} tells of house {number * 31 + i} in street {number * 17 + i}, where witness w{number}n{i} saw car c{number}k{i} leave at minute {i} past hour {number}."));
}
