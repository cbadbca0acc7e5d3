using System.Runtime.InteropServices;
using System.Text;

namespace BriefingBot.Chat.Pictures;

/// <summary>One SVG drawn once. No base address is set, so that a picture can load nothing from outside of itself.</summary>
internal static unsafe class SvgDrawing
{
    /// <summary>The picture as PNG; null where it is no SVG of a size that we draw.</summary>
    /// <exception cref="DllNotFoundException">The library is not installed.</exception>
    /// <exception cref="EntryPointNotFoundException">The library is too old.</exception>
    public static byte[]? ToPng(string svg)
    {
        if (svg.Length is 0 or > PictureLimits.LongestSvg)
            return null;
        var content = Encoding.UTF8.GetBytes(svg);
        nint error = 0;
        nint handle;
        fixed (byte* start = content)
        {
            handle = Librsvg.NewFromData(start, (nuint)content.Length, &error);
        }
        Librsvg.ClearError(&error);
        if (handle == 0)
            return null;
        try
        {
            return Draw(handle);
        }
        finally
        {
            Librsvg.Unref(handle);
        }
    }

    private static byte[]? Draw(nint handle)
    {
        double width;
        double height;
        if (Librsvg.GetSize(handle, &width, &height) == 0 || width is not (>= 1 and <= PictureLimits.LongestSide) || height is not (>= 1 and <= PictureLimits.LongestSide))
            return null;
        var (across, down) = ((int)Math.Ceiling(width * PictureLimits.Scale), (int)Math.Ceiling(height * PictureLimits.Scale));
        var surface = Librsvg.CreateSurface(Librsvg.Argb32, across, down);
        try
        {
            return Librsvg.SurfaceStatus(surface) == Librsvg.Success && Paint(handle, surface, across, down) ? Encode(surface) : null;
        }
        finally
        {
            Librsvg.DestroySurface(surface);
        }
    }

    private static bool Paint(nint handle, nint surface, int width, int height)
    {
        var context = Librsvg.CreateContext(surface);
        var viewport = new Librsvg.Rectangle { Width = width, Height = height };
        nint error = 0;
        try
        {
            return Librsvg.Render(handle, context, &viewport, &error) != 0;
        }
        finally
        {
            Librsvg.ClearError(&error);
            Librsvg.DestroyContext(context);
        }
    }

    private static byte[]? Encode(nint surface)
    {
        using var png = new MemoryStream();
        var closure = GCHandle.Alloc(png);
        try
        {
            return Librsvg.WritePng(surface, &Write, GCHandle.ToIntPtr(closure)) == Librsvg.Success ? png.ToArray() : null;
        }
        finally
        {
            closure.Free();
        }
    }

    [UnmanagedCallersOnly]
    private static int Write(nint closure, byte* bytes, uint length)
    {
        // No exception may leave this call into C; a stream in memory throws none within the bound.
        if (GCHandle.FromIntPtr(closure).Target is not MemoryStream png || png.Length + length > PictureLimits.LargestPng)
            return Librsvg.WriteError;
        png.Write(new ReadOnlySpan<byte>(bytes, (int)length));
        return Librsvg.Success;
    }
}
