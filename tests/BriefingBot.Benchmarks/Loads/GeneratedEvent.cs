using System.Globalization;

namespace BriefingBot.Benchmarks.Loads;

/// <summary>An invented attack, and the reports that it gets as its toll rises.</summary>
internal sealed class GeneratedEvent
{
    private static readonly (string Noun, string Verb, string Title)[] Methods =
    [
        ("car bomb", "detonated a car bomb outside", "Car bomb"), ("roadside bomb", "set off a roadside bomb near", "Roadside bomb"),
        ("suicide attack", "sent a suicide attacker into", "Suicide attack"), ("ambush", "ambushed a convoy passing", "Ambush"),
        ("mortar attack", "fired mortar rounds at", "Mortar attack"), ("raid", "raided", "Gunmen raid"), ("kidnapping", "seized people at", "Kidnapping"),
    ];

    private static readonly string[] Targets = ["a market", "a police post", "a mosque", "a bus station", "a village school", "a military base", "an aid office", "a hotel", "a bridge", "a fuel depot"];

    private readonly string _place, _district, _country, _group, _official, _witness, _victim, _doctor, _target;
    private readonly (string Noun, string Verb, string Title) _method;
    private readonly int _killed, _injured, _age;

    public GeneratedEvent(string id, DateTimeOffset when, InventedNames names, Random random)
    {
        (Id, When) = (id, when);
        (_place, _district, _country, _group) = (names.Place(), names.Place(), names.Place(), names.Group());
        (_official, _witness, _victim, _doctor) = (names.Person(), names.Person(), names.Person(), names.Person());
        (_target, _method) = (names.Pick(Targets), names.Pick(Methods));
        (_killed, _injured, _age) = (random.Next(1, 40), random.Next(0, 90), random.Next(16, 80));
    }

    public string Id { get; }

    public DateTimeOffset When { get; }

    /// <summary>A report's title and paragraphs, in its own words.</summary>
    public (string Title, List<string> Paragraphs) Report(int daysLater, Random random)
    {
        var (killed, injured) = (_killed + daysLater * random.Next(0, 4), _injured + random.Next(0, 6));
        var day = When.DayOfWeek.ToString();
        var date = When.ToString("MMMM d", CultureInfo.InvariantCulture);
        string[][] wordings =
        [
            [
                $"At least {killed} people were killed and {injured} wounded on {day} when members of the {_group} {_method.Verb} {_target} in {_place}, officials in {_country} said.",
                $"{_country} counted {killed} dead and {injured} wounded after fighters of the {_group} {_method.Verb} {_target} in {_place} on {day}.",
                $"The {_group} {_method.Verb} {_target} in {_place} on {day}, and {killed} people lost their lives, authorities in {_country} announced; {injured} were hurt.",
            ],
            [
                $"The {_method.Noun} in the {_district} district of {_place} began shortly after dawn on {date}, said {_official}, the district governor.",
                $"Governor {_official} put the start of the {_method.Noun} at sunrise on {date}; the {_district} quarter of {_place} was sealed off at once.",
                $"On {date}, when most people of {_district} were still asleep, the first calls reached {_official}, who governs the district.",
            ],
            [
                $"{_witness}, who runs a shop across the road, said he heard shouting before {_target} was hit and saw smoke over {_district}.",
                $"Shopkeeper {_witness} remembered shouts, then a bang, then smoke that stood above {_district} for an hour.",
                $"\"We ran,\" said {_witness}, whose shop in {_district} lost its windows.",
            ],
            [
                $"A doctor at the hospital of {_place}, {_doctor}, counted {killed} bodies and {injured} people with wounds.",
                $"{injured} wounded were brought to the hospital of {_place}, where {_doctor} asked for blood donations.",
                $"Surgeons led by {_doctor} worked through the night; the morgue of {_place} received {killed} bodies.",
            ],
            [
                $"Among the dead was {_victim}, {_age}, whose family had moved to {_district} in the spring.",
                $"{_victim}, {_age}, did not survive, a cousin said at the gate.",
                $"Neighbours named one of those killed as {_victim}, aged {_age}, a teacher.",
            ],
            [
                $"The {_group} claimed responsibility for the {_method.Noun} in a message, without giving proof.",
                $"In a short recording the {_group} took credit for what happened in {_place}.",
                $"Nobody but the {_group} is known to be active there, and it said that it had planned the {_method.Noun}.",
            ],
            [
                $"{_official} said that roads around {_place} had been closed and that the search of {_district} would go on.",
                $"Checkpoints went up on every road out of {_place}, according to {_official}.",
                $"Soldiers searched house after house in {_district} while {_official} asked residents for patience.",
            ],
        ];
        var paragraphs = wordings.Where((_, i) => i == 0 || random.Next(4) > 0).Select(wording => wording[random.Next(wording.Length)]).ToList();
        return (Title(killed, daysLater), paragraphs);
    }

    private string Title(int killed, int daysLater) => daysLater switch
    {
        0 => $"{_method.Title} kills {killed} in {_place}",
        1 => $"Toll of {_place} {_method.Noun} rises to {killed}",
        _ => $"{_place}: {_group} blamed for {_method.Noun} on {_target}",
    };
}
