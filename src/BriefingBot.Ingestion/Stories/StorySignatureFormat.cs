using System.Text;

namespace BriefingBot.Ingestion.Stories;

/// <summary>Signatures as bytes for the store: little-endian, a version byte first.</summary>
public static class StorySignatureFormat
{
    private const byte Version = 1;

    public static byte[] ToBytes(StorySignature signature)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Version);
        writer.Write(signature.Id);
        writer.Write(signature.Outlet ?? "");
        writer.Write(signature.Agency ?? "");
        writer.Write(signature.Published?.ToUnixTimeSeconds() ?? long.MinValue);
        writer.Write((byte)signature.Form);
        writer.Write(signature.TextHash);
        WriteAll(writer, signature.Shingles, writer.Write);
        WriteAll(writer, signature.EventDays, writer.Write);
        WriteAll(writer, signature.Ages, writer.Write);
        WriteAll(writer, signature.Terms, term =>
        {
            writer.Write(term.Hash);
            writer.Write((byte)term.Kinds);
            writer.Write(term.Weight);
        });
        writer.Flush();
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are no signature of a known version.</exception>
    public static StorySignature FromBytes(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        try
        {
            if (reader.ReadByte() is var version && version != Version)
                throw new InvalidDataException($"A story signature has version {version}; this program reads version {Version}.");
            return Read(reader);
        }
        catch (EndOfStreamException error)
        {
            throw new InvalidDataException("A story signature is cut short.", error);
        }
    }

    private static StorySignature Read(BinaryReader reader) => new()
    {
        Id = reader.ReadString(),
        Outlet = NullIfEmpty(reader.ReadString()),
        Agency = NullIfEmpty(reader.ReadString()),
        Published = reader.ReadInt64() is var seconds && seconds == long.MinValue ? null : DateTimeOffset.FromUnixTimeSeconds(seconds),
        Form = (StoryForm)reader.ReadByte(),
        TextHash = reader.ReadUInt64(),
        Shingles = ReadAll(reader, reader.ReadUInt32),
        EventDays = ReadAll(reader, reader.ReadInt32),
        Ages = ReadAll(reader, reader.ReadByte),
        Terms = ReadAll(reader, () => new StoryTerm(reader.ReadUInt32(), (StoryTermKinds)reader.ReadByte(), reader.ReadByte())),
    };

    private static void WriteAll<T>(BinaryWriter writer, T[] values, Action<T> write)
    {
        writer.Write((ushort)values.Length);
        foreach (var value in values)
            write(value);
    }

    private static T[] ReadAll<T>(BinaryReader reader, Func<T> read)
    {
        var values = new T[reader.ReadUInt16()];
        for (var i = 0; i < values.Length; i++)
            values[i] = read();
        return values;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
