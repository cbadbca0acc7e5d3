using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Starter;

/// <summary>Reads attacks.yaml.</summary>
internal sealed class AttacksFile(CitationReader citations, AttributionReader attributions, TollReader toll, FaultLog faults)
{
    public const string Name = "attacks.yaml";

    public IReadOnlyDictionary<string, Attack> Read(YamlMap root)
    {
        var attacks = new Dictionary<string, Attack>(StringComparer.Ordinal);
        var file = new RecordReader(Name, "this file", root, faults, "attacks");
        foreach (var value in file.Values("attacks"))
        {
            var attack = ReadAttack(value);
            if (attack.Id.Length > 0 && !attacks.TryAdd(attack.Id, attack))
                faults.Add(Name, value.Line, $"the attack \"{attack.Id}\" is already there");
        }
        return attacks;
    }

    private Attack ReadAttack(YamlValue value)
    {
        var record = new RecordReader(Name, "an attack", value, faults,
            "id", "title", "names", "date", "place", "type", "method", "suicide", "status", "actor", "targets", "weapons", "from", "attributions", "toll");
        var id = FieldForms.Id(record, "id");
        var title = record.Text("title");
        var date = FieldForms.Date(record, "date");
        var place = ReadPlace(record);
        var targets = Plain(record, "targets");
        var weapons = Plain(record, "weapons");
        var names = Plain(record, "names");
        var method = record.Optional("method");
        string?[] words = [title, .. names, date?.ToWords(), place?.Name, method, .. targets, .. weapons];
        return new Attack(
            id,
            title,
            date,
            place,
            record.RequiredChoice("type", Words.AttackTypes),
            method,
            record.Has("suicide") ? record.Choice("suicide", Words.YesNo, false) : null,
            record.RequiredChoice("status", Words.AttackStatuses),
            record.RequiredChoice("actor", Words.Actors),
            ClaimStatus.Proposed,
            names,
            targets,
            weapons,
            attributions.Read(record, id, title),
            toll.Read(record, id, title),
            [],
            citations.ReadFrom(record, string.Join("; ", words.Where(w => w is not null))));
    }

    private static List<string> Plain(RecordReader record, string key) => [.. record.Texts(key).Select(t => t.Value)];

    private Place? ReadPlace(RecordReader attack)
    {
        if (attack.Entry("place") is not { } entry)
            return null;
        var record = new RecordReader(Name, "a place", entry.Value, faults, "name", "country", "lat", "lon", "precision");
        var place = new Place(
            record.Text("name"),
            FieldForms.Country(record, "country"),
            FieldForms.Degrees(record, "lat", 90),
            FieldForms.Degrees(record, "lon", 180),
            record.RequiredChoice("precision", Words.Precisions));
        if (place.Latitude is null != place.Longitude is null)
            record.Fault(record.Line, "a place has both \"lat\" and \"lon\", or neither");
        return place;
    }
}
