using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Extraction;

/// <summary>Writes a reading as the line that `extract` gives; docs/json.md is the contract.</summary>
public static class ExtractJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(DocumentReading reading)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", reading.Id);
            json.WriteStartArray("incidents");
            foreach (var incident in reading.Incidents)
                WriteIncident(json, incident);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    public static string WriteError(string? id, string error)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("error", error);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>The field's spelling of an attack type: "armed assault", "hostage taking (kidnapping)".</summary>
    public static string Name(AttackType type) => type switch
    {
        AttackType.Assassination => "assassination",
        AttackType.ArmedAssault => "armed assault",
        AttackType.Bombing => "bombing/explosion",
        AttackType.Hijacking => "hijacking",
        AttackType.HostageTakingBarricade => "hostage taking (barricade incident)",
        AttackType.HostageTakingKidnapping => "hostage taking (kidnapping)",
        AttackType.FacilityAttack => "facility/infrastructure attack",
        AttackType.UnarmedAssault => "unarmed assault",
        _ => "unknown",
    };

    private static void WriteIncident(Utf8JsonWriter json, ReadIncident incident)
    {
        json.WriteStartObject();
        json.WriteString("role", Camel(incident.Role));
        json.WriteString("type", Name(incident.Type));
        json.WriteString("method", incident.Method);
        if (incident.Suicide is { } suicide)
            json.WriteBoolean("suicide", suicide);
        else
            json.WriteNull("suicide");
        json.WriteString("status", Camel(incident.Status));
        json.WriteString("actorKind", Camel(incident.ActorKind));
        json.WriteString("date", incident.Date?.ToString());
        WriteList(json, "places", incident.Places, WritePlace);
        WriteList(json, "perpetrators", incident.Perpetrators, WritePerpetrator);
        WriteList(json, "attributions", incident.Attributions, WriteAttribution);
        WriteList(json, "targets", incident.Targets, WriteMention);
        WriteList(json, "victims", incident.Victims, WriteMention);
        WriteList(json, "victimGroups", incident.VictimGroups, WriteMention);
        WriteList(json, "weapons", incident.Weapons, WriteMention);
        WriteFigure(json, "killed", incident.Killed);
        WriteFigure(json, "injured", incident.Injured);
        WriteList(json, "observations", incident.Tolls, WriteObservation);
        WriteList(json, "evidence", incident.Evidence, WriteEvidence);
        json.WriteNumber("confidence", incident.Confidence);
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> list, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var element in list)
        {
            json.WriteStartObject();
            write(json, element);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, Place place)
    {
        json.WriteString("name", place.Name);
        json.WriteString("country", place.Country);
        WriteNumber(json, "lat", place.Latitude);
        WriteNumber(json, "lon", place.Longitude);
        json.WriteString("precision", Camel(place.Precision));
    }

    private static void WritePerpetrator(Utf8JsonWriter json, Perpetrator perpetrator)
    {
        json.WriteString("text", perpetrator.Text);
        json.WriteString("kind", perpetrator.Organization ? "organization" : "individual");
        if (perpetrator.GroupId is not null)
            json.WriteString("group", perpetrator.GroupId);
        if (perpetrator.Stance is { } stance)
            json.WriteString("stance", Camel(stance));
    }

    private static void WriteAttribution(Utf8JsonWriter json, ReadAttribution attribution)
    {
        json.WriteString("actor", attribution.Actor);
        json.WriteString("group", attribution.GroupId);
        json.WriteString("stance", Camel(attribution.Stance));
        json.WriteString("by", attribution.By);
        WriteWhere(json, attribution.Evidence);
    }

    private static void WriteMention(Utf8JsonWriter json, Mention mention) => json.WriteString("text", mention.Text);

    private static void WriteFigure(Utf8JsonWriter json, string name, ReadToll? toll)
    {
        if (toll is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        WriteBounds(json, toll);
        json.WriteEndObject();
    }

    private static void WriteObservation(Utf8JsonWriter json, ReadToll toll)
    {
        json.WriteString("measure", Camel(toll.Measure));
        WriteBounds(json, toll);
        json.WriteString("words", toll.Words);
        json.WriteString("by", toll.By);
        if (toll.IncludesAttackers is { } includes)
            json.WriteBoolean("includesAttackers", includes);
        else
            json.WriteNull("includesAttackers");
        if (toll.Corrects is { } corrected)
        {
            json.WriteStartObject("corrects");
            WriteNumber(json, "low", corrected.Low);
            WriteNumber(json, "high", corrected.High);
            json.WriteString("words", corrected.Words);
            json.WriteEndObject();
        }
        WriteWhere(json, toll.Evidence);
    }

    private static void WriteBounds(Utf8JsonWriter json, ReadToll toll)
    {
        json.WriteNumber("low", toll.Low);
        WriteNumber(json, "high", toll.High);
        json.WriteString("qualifier", Camel(toll.Qualifier));
    }

    private static void WriteEvidence(Utf8JsonWriter json, Evidence evidence)
    {
        WriteWhere(json, evidence);
        json.WriteString("text", evidence.Text);
    }

    private static void WriteWhere(Utf8JsonWriter json, Evidence evidence)
    {
        if (evidence.Part != PassageKind.Body)
            json.WriteString("in", evidence.Part == PassageKind.Heading ? "title" : "caption");
        json.WriteNumber("start", evidence.Start);
        json.WriteNumber("end", evidence.End);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    private static string Camel<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
