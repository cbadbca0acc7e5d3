using System.Runtime.InteropServices;

namespace BriefingBot.Chat.Pictures;

/// <summary>The few calls of librsvg, cairo and GLib that drawing takes, as their C headers have them (librsvg 2.52 or later).</summary>
internal static unsafe partial class Librsvg
{
    public const string Library = "librsvg-2.so.2";

    /// <summary>CAIRO_FORMAT_ARGB32.</summary>
    public const int Argb32 = 0;

    /// <summary>CAIRO_STATUS_SUCCESS.</summary>
    public const int Success = 0;

    /// <summary>CAIRO_STATUS_WRITE_ERROR.</summary>
    public const int WriteError = 11;

    private const string Cairo = "libcairo.so.2";
    private const string GObject = "libgobject-2.0.so.0";
    private const string GLib = "libglib-2.0.so.0";

    [StructLayout(LayoutKind.Sequential)]
    public struct Rectangle
    {
        public double X;
        public double Y;
        public double Width;
        public double Height;
    }

    [LibraryImport(Library, EntryPoint = "rsvg_handle_new_from_data")]
    public static partial nint NewFromData(byte* content, nuint length, nint* error);

    [LibraryImport(Library, EntryPoint = "rsvg_handle_get_intrinsic_size_in_pixels")]
    public static partial int GetSize(nint handle, double* width, double* height);

    [LibraryImport(Library, EntryPoint = "rsvg_handle_render_document")]
    public static partial int Render(nint handle, nint context, Rectangle* viewport, nint* error);

    [LibraryImport(Cairo, EntryPoint = "cairo_image_surface_create")]
    public static partial nint CreateSurface(int format, int width, int height);

    [LibraryImport(Cairo, EntryPoint = "cairo_surface_status")]
    public static partial int SurfaceStatus(nint surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_create")]
    public static partial nint CreateContext(nint surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_destroy")]
    public static partial void DestroyContext(nint context);

    [LibraryImport(Cairo, EntryPoint = "cairo_surface_destroy")]
    public static partial void DestroySurface(nint surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_surface_write_to_png_stream")]
    public static partial int WritePng(nint surface, delegate* unmanaged<nint, byte*, uint, int> write, nint closure);

    [LibraryImport(GObject, EntryPoint = "g_object_unref")]
    public static partial void Unref(nint instance);

    [LibraryImport(GLib, EntryPoint = "g_clear_error")]
    public static partial void ClearError(nint* error);
}
