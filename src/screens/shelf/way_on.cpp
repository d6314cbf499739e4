#include "screens/shelf/way_on.h"

namespace hakawati::screens {

bool lead_on(reading::Reading& reading) {
    const reading::StopKind kind = reading.here().kind;
    if (kind == reading::StopKind::ChapterEnd)
        return reading.next();
    if (kind != reading::StopKind::End || reading.book().chapters.empty())
        return false;
    return reading.go_to_chapter(reading.book().chapters.front().number);
}

} // namespace hakawati::screens
