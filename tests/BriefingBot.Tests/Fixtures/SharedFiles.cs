namespace BriefingBot.Tests.Fixtures;

/// <summary>Finds the benchmark data that lies beside the checkout, in a folder named "shared", and is never part of it.</summary>
public static class SharedFiles
{
    /// <summary>The full path of a file or folder under "shared", or null where there is none.</summary>
    public static string? Find(string relativePath)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", relativePath);
            if (Path.Exists(path)) return path;
        }

        return null;
    }
}
