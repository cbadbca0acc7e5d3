using System.Security.Cryptography;
using System.Text;
using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Starter;

/// <summary>How much of the starter knowledge a store gets (option <c>Knowledge:Starter</c>).</summary>
public enum StarterMode
{
    All,

    /// <summary>Names and relations, but no attacks and no claims.</summary>
    Groups,
    None,
}

/// <summary>The starter knowledge as the host loads it.</summary>
public static class StarterKnowledge
{
    private static readonly KnowledgeBundle Nothing = new([], [], [], [], []);

    /// <summary>The part of the knowledge that the mode asks for; a faulty file keeps all of it out in either mode.</summary>
    public static KnowledgeReadResult Load(string directory, StarterMode mode)
    {
        if (mode == StarterMode.None)
            return new KnowledgeReadResult(Nothing, [], 0);
        var result = KnowledgeReader.Read(directory);
        return mode == StarterMode.Groups && result.Succeeded
            ? result with { Bundle = result.Bundle with { Claims = [], Attacks = [] } }
            : result;
    }

    /// <summary>
    /// A fingerprint of the files and the mode: equal fingerprints give the same knowledge, so that nothing need be read again.
    /// A missing file counts as empty.
    /// </summary>
    public static string Fingerprint(string directory, StarterMode mode)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(mode.ToString()));
        foreach (var name in KnowledgeReader.FileNames)
        {
            var path = Path.Combine(directory, name);
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{name}\n"));
            hash.AppendData(File.Exists(path) ? SHA256.HashData(File.ReadAllBytes(path)) : []);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
