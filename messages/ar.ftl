# The words of the interface, in Arabic. Every language has the same keys, each with the same arguments.

## Around every page
skip = انتقل إلى المحتوى
navigation = التصفح الرئيسي
breadcrumbs = مسار التصفح
on-this-page = في هذه الصفحة
feed = تغذية Atom للأحداث
made-with = أُعدّ هذا الملف ببرنامج recoupe { $version }
draft = مسودة: لن تُنشر هذه الصفحة كما هي.
draft-short = مسودة
proposed = اقترحه البرنامج ولم يُراجَع بعد: { $why }.
and = و
see = انظر

## The sections
dossier = ملف
home = الصفحة الرئيسية
chronology = التسلسل الزمني
actors = الفاعلون
places = الأماكن
sources = المصادر
questions = الأسئلة
notes = الملاحظات
not-found = هذه الصفحة غير موجودة
not-found-lead = قد يكون العنوان قديمًا أو ناقصًا. أما الملف فلا يزال هنا.
not-found-home = العودة إلى الصفحة الرئيسية

## What is counted
evidence-count = { $count ->
    [zero] لا اقتباس
    [one] اقتباس واحد
    [two] اقتباسان
    [few] { $count } اقتباسات
    [many] { $count } اقتباسًا
   *[other] { $count } اقتباس
}
event-count = { $count ->
    [zero] لا حدث
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
}
mention-count = { $count ->
    [zero] لا ذِكر
    [one] ذِكر واحد
    [two] ذِكران
    [few] { $count } مرات ذِكر
    [many] { $count } مرة ذِكر
   *[other] { $count } مرة ذِكر
}
word-count = { $count ->
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $count } كلمات
    [many] { $count } كلمة
   *[other] { $count } كلمة
}
bytes = { $count ->
    [one] بايت واحد
    [two] بايتان
    [few] { $count } بايتات
    [many] { $count } بايتًا
   *[other] { $count } بايت
}
count-sources = { $count ->
    [one] { $count } مصدر
    [two] { $count } مصدران
    [few] { $count } مصادر
    [many] { $count } مصدرًا
   *[other] { $count } مصدر
}
count-events = { $count ->
    [one] { $count } حدث
    [two] { $count } حدثان
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
}
count-actors = { $count ->
    [one] { $count } فاعل
    [two] { $count } فاعلان
    [few] { $count } فاعلين
    [many] { $count } فاعلًا
   *[other] { $count } فاعل
}
count-places = { $count ->
    [one] { $count } مكان
    [two] { $count } مكانان
    [few] { $count } أماكن
    [many] { $count } مكانًا
   *[other] { $count } مكان
}
count-questions = { $count ->
    [one] { $count } سؤال
    [two] { $count } سؤالان
    [few] { $count } أسئلة
    [many] { $count } سؤالًا
   *[other] { $count } سؤال
}
count-evidence = { $count ->
    [one] { $count } اقتباس متحقَّق منه
    [two] { $count } اقتباسان متحقَّق منهما
    [few] { $count } اقتباسات متحقَّق منها
    [many] { $count } اقتباسًا متحقَّقًا منه
   *[other] { $count } اقتباس متحقَّق منه
}

## Evidence
evidence-on = في الصفحة:
claims = ما يُثبته الاقتباس
claim-date = التاريخ
claim-place = المكان
stance-supports = يؤيد
stance-disputes = ينازع
stance-qualifies = يتحفظ

## Home and chronology
all-events = { $count ->
    [one] الحدث في التسلسل الزمني
    [two] الحدثان في التسلسل الزمني
    [few] كل الأحداث في التسلسل الزمني ({ $count })
    [many] كل الأحداث في التسلسل الزمني ({ $count })
   *[other] كل الأحداث في التسلسل الزمني ({ $count })
}
all-actors = { $count ->
    [one] فاعل الملف
    [two] فاعلا الملف
    [few] كل الفاعلين في الملف ({ $count })
    [many] كل الفاعلين في الملف ({ $count })
   *[other] كل الفاعلين في الملف ({ $count })
}
questions-lead = حيث تتناقض المصادر أو يبدو أنها تتناقض: ما يقوله كل منها بكلماته هو.
chronology-lead = { $count ->
    [zero] لا حدث.
    [one] حدث واحد.
    [two] حدثان بترتيب تاريخيهما، ولو كانا غير مؤكدين.
    [few] { $count } أحداث بترتيب تواريخها، حتى غير المؤكدة منها.
    [many] { $count } حدثًا بترتيب تواريخها، حتى غير المؤكدة منها.
   *[other] { $count } حدث بترتيب تواريخها، حتى غير المؤكدة منها.
}
years = السنوات
undated = بلا تاريخ
no-events = لا يضم هذا الملف أي حدث بعد.
no-actors = لا يسمّي هذا الملف أي فاعل بعد.
no-places = لا يسمّي هذا الملف أي مكان بعد.
no-sources = ليس لهذا الملف أي مصدر بعد.
no-questions = لا يطرح هذا الملف أي سؤال بعد.
no-notes = ليست في هذا الملف أي ملاحظة بعد.

## An event
date-unsupported = لا اقتباس يؤيد هذا التاريخ.
event-actors = مَن
event-sources = يرويه
event-told-by = يرويه:
event-actors-more = و{ $count ->
    [one] فاعل واحد آخر
    [two] فاعلان آخران
    [few] { $count } فاعلين آخرين
    [many] { $count } فاعلًا آخر
   *[other] { $count } فاعل آخر
}
event-places-more = و{ $count ->
    [one] مكان واحد آخر
    [two] مكانان آخران
    [few] { $count } أماكن أخرى
    [many] { $count } مكانًا آخر
   *[other] { $count } مكان آخر
}
see-in-chronology = انظره في التسلسل الزمني
event-questions = موضع السؤال
event-thread = الخيط
event-follows = يأتي بعد
event-followed-by = يأتي بعده
event-related = ذو صلة
related-linked = مرتبط في النص
related-actors = { $count ->
    [one] الفاعل نفسه:
    [two] الفاعلان نفسهما:
   *[other] الفاعلون أنفسهم:
}
related-places = { $count ->
    [one] المكان نفسه:
    [two] المكانان نفسهما:
   *[other] الأماكن نفسها:
}
related-questions = { $count ->
    [one] السؤال نفسه:
    [two] السؤالان نفسهما:
   *[other] الأسئلة نفسها:
}
event-neighbours = في التسلسل الزمني
event-previous = قبله
event-next = بعده

## Actors and places
actors-lead = { $count ->
    [zero] لم يُسمَّ أحد بعد.
    [one] فاعل واحد: مَن يفعل أو يقع عليه الفعل.
    [two] فاعلان: مَن يفعل أو يقع عليه الفعل.
    [few] { $count } فاعلين: مَن يفعل أو يقع عليه الفعل.
    [many] { $count } فاعلًا: مَن يفعل أو يقع عليه الفعل.
   *[other] { $count } فاعل: مَن يفعل أو يقع عليه الفعل.
}
places-lead = { $count ->
    [zero] لا مكان.
    [one] مكان واحد.
    [two] مكانان.
    [few] { $count } أماكن.
    [many] { $count } مكانًا.
   *[other] { $count } مكان.
}
by-kind = بحسب النوع
by-name = بحسب الاسم
letters = الحروف
other-kind = أنواع أخرى
# After a latitude or a longitude.
north = ش
south = ج
east = ق
west = غ
aliases = يُسمّى أيضًا
actor-roles = المناصب
actor-member-of = جزء من
actor-members = يضم
actor-events = تسلسله الزمني
actor-says = أقواله
actor-claimed = ما يُقال عنه
place-contains = يضم
place-events = ما جرى هنا
mentions = في المصادر
mentions-lead = { $mentions ->
    [one] ذِكر واحد
    [two] ذِكران
    [few] { $mentions } مرات ذِكر
    [many] { $mentions } مرة ذِكر
   *[other] { $mentions } مرة ذِكر
} رصدها البرنامج في { $sources ->
    [one] مصدر واحد
    [two] مصدرين
    [few] { $sources } مصادر
    [many] { $sources } مصدرًا
   *[other] { $sources } مصدر
}.
read-in-article = اقرأ في المقال
read-in-article-number = اقرأ في المقال، الجملة { $number }
text-not-published = نص هذا المصدر غير منشور.
backlinks = يُستشهد به في الملف

## The kinds of actors and places, one and many
actor-kind-person = { $count ->
    [one] شخص
   *[other] أشخاص
}
actor-kind-organisation = { $count ->
    [one] منظمة
   *[other] منظمات
}
actor-kind-institution = { $count ->
    [one] مؤسسة
   *[other] مؤسسات
}
actor-kind-state = { $count ->
    [one] دولة
   *[other] دول
}
actor-kind-force = { $count ->
    [one] قوة مسلحة
   *[other] قوات مسلحة
}
actor-kind-company = { $count ->
    [one] شركة
   *[other] شركات
}
actor-kind-media = { $count ->
    [one] وسيلة إعلام
   *[other] وسائل إعلام
}
actor-kind-party = { $count ->
    [one] حزب
   *[other] أحزاب
}
actor-kind-group = { $count ->
    [one] جماعة
   *[other] جماعات
}
actor-kind-ship = { $count ->
    [one] سفينة
   *[other] سفن
}
actor-kind-base = { $count ->
    [one] قاعدة عسكرية
   *[other] قواعد عسكرية
}
actor-kind-government = { $count ->
    [one] حكومة
   *[other] حكومات
}
actor-kind-ministry = { $count ->
    [one] وزارة
   *[other] وزارات
}
actor-kind-agency = { $count ->
    [one] وكالة
   *[other] وكالات
}
actor-kind-army = { $count ->
    [one] جيش
   *[other] جيوش
}
actor-kind-court = { $count ->
    [one] محكمة
   *[other] محاكم
}
actor-kind-university = { $count ->
    [one] جامعة
   *[other] جامعات
}
actor-kind-delegation = { $count ->
    [one] وفد
   *[other] وفود
}
actor-kind-population = { $count ->
    [one] سكان
   *[other] مجموعات سكانية
}
actor-kind-bank = { $count ->
    [one] مصرف
   *[other] مصارف
}
actor-kind-association = { $count ->
    [one] جمعية
   *[other] جمعيات
}
actor-kind-union = { $count ->
    [one] نقابة
   *[other] نقابات
}
actor-kind-ngo = { $count ->
    [one] منظمة غير حكومية
   *[other] منظمات غير حكومية
}
actor-kind-police = { $count ->
    [one] جهاز شرطة
   *[other] أجهزة شرطة
}
actor-kind-church = { $count ->
    [one] كنيسة
   *[other] كنائس
}
actor-kind-embassy = { $count ->
    [one] سفارة
   *[other] سفارات
}
actor-kind-parliament = { $count ->
    [one] برلمان
   *[other] برلمانات
}
actor-kind-family = { $count ->
    [one] أسرة
   *[other] أسر
}
place-kind-country = { $count ->
    [one] بلد
   *[other] بلدان
}
place-kind-region = { $count ->
    [one] منطقة
   *[other] مناطق
}
place-kind-city = { $count ->
    [one] مدينة
   *[other] مدن
}
place-kind-base = { $count ->
    [one] قاعدة عسكرية
   *[other] قواعد عسكرية
}
place-kind-building = { $count ->
    [one] مبنى
   *[other] مبانٍ
}
place-kind-airport = { $count ->
    [one] مطار
   *[other] مطارات
}
place-kind-village = { $count ->
    [one] قرية
   *[other] قرى
}
place-kind-continent = { $count ->
    [one] قارة
   *[other] قارات
}
place-kind-district = { $count ->
    [one] حي
   *[other] أحياء
}
place-kind-port = { $count ->
    [one] ميناء
   *[other] موانئ
}
place-kind-border = { $count ->
    [one] حدود
   *[other] حدود
}
place-kind-river = { $count ->
    [one] نهر
   *[other] أنهار
}
place-kind-sea = { $count ->
    [one] بحر
   *[other] بحار
}
place-kind-island = { $count ->
    [one] جزيرة
   *[other] جزر
}
place-kind-mountain = { $count ->
    [one] جبل
   *[other] جبال
}
place-kind-street = { $count ->
    [one] شارع
   *[other] شوارع
}
place-kind-camp = { $count ->
    [one] مخيم
   *[other] مخيمات
}
place-kind-prison = { $count ->
    [one] سجن
   *[other] سجون
}
place-kind-site = { $count ->
    [one] موقع
   *[other] مواقع
}

# The same kinds in the words of French editors.
actor-kind-personne = { $count ->
    [one] شخص
   *[other] أشخاص
}
actor-kind-etat = { $count ->
    [one] دولة
   *[other] دول
}
actor-kind-groupe = { $count ->
    [one] جماعة
   *[other] جماعات
}
actor-kind-entreprise = { $count ->
    [one] شركة
   *[other] شركات
}
actor-kind-parti = { $count ->
    [one] حزب
   *[other] أحزاب
}
actor-kind-navire = { $count ->
    [one] سفينة
   *[other] سفن
}
actor-kind-ministere = { $count ->
    [one] وزارة
   *[other] وزارات
}
actor-kind-gouvernement = { $count ->
    [one] حكومة
   *[other] حكومات
}
actor-kind-armee = { $count ->
    [one] جيش
   *[other] جيوش
}
actor-kind-agence = { $count ->
    [one] وكالة
   *[other] وكالات
}
actor-kind-universite = { $count ->
    [one] جامعة
   *[other] جامعات
}
place-kind-pays = { $count ->
    [one] بلد
   *[other] بلدان
}
place-kind-ville = { $count ->
    [one] مدينة
   *[other] مدن
}
place-kind-batiment = { $count ->
    [one] مبنى
   *[other] مبانٍ
}
place-kind-aeroport = { $count ->
    [one] مطار
   *[other] مطارات
}

## A source
source = مصدر
sources-lead = { $count ->
    [zero] لا مصدر.
    [one] مصدر واحد، مع قراءة مشروحة.
    [two] مصدران، مع قراءة مشروحة.
    [few] { $count } مصادر، مع قراءة مشروحة.
    [many] { $count } مصدرًا، مع قراءة مشروحة.
   *[other] { $count } مصدر، مع قراءة مشروحة.
}
found-by-program = رصده البرنامج
found-by-rule = رصده البرنامج: { $rule }
source-publisher = جهة النشر
source-author = الكاتب
source-agency = الوكالة
source-published = تاريخ النشر
contradicted = تواريخ النص تناقضه.
contradicted-past = النص يناقضه: يتحدث عن «{ $words }» على أنه ماضٍ.
contradicted-weekday = النص يناقضه: «{ $words }» يقع في { $year }.
contradicted-future = النص يناقضه: يتحدث عن «{ $words }» على أنه آتٍ.
published-between = بين { $first } و{ $last }
published-from = ليس قبل { $day }
published-until = ليس بعد { $day }
text-says = «{ $words }»
source-retrieved = تاريخ الاطلاع
source-language = اللغة
source-url = العنوان
source-archive_url = الأرشيف
source-translated_from = مترجم عن
source-heading_date = التاريخ في الترويسة
source-licence = الرخصة
in-source-criticism = نقد المصدر
in-source-unannotated = لم يصف أحد هذا المصدر بعد: ما تقرؤه هنا رصده البرنامج.
in-source-article = المقال المشروح
in-source-passages = المقاطع المقتبسة
in-source-excerpts = لا يُنشر من هذا المقال سوى المقاطع المقتبسة.
in-source-none = نص هذا المقال غير منشور.
in-source-none-notes = إليك ما يقتبسه الملف منه.
in-source-notes-lead = يقتبس الملف من هذا النص { $count ->
    [one] مقطعًا واحدًا
    [two] مقطعين
    [few] { $count } مقاطع
    [many] { $count } مقطعًا
   *[other] { $count } مقطع
}.
in-source-dates = { $notes ->
    [0] { $count ->
        [one] رصد البرنامج تاريخًا واحدًا، تحته نقاط.
        [two] رصد البرنامج تاريخين، تحتهما نقاط.
        [few] رصد البرنامج { $count } تواريخ، تحتها نقاط.
        [many] رصد البرنامج { $count } تاريخًا، تحتها نقاط.
       *[other] رصد البرنامج { $count } تاريخ، تحتها نقاط.
    }
   *[other] { $count ->
        [one] رصد البرنامج تاريخًا واحدًا، تحته نقاط خارج المقاطع المقتبسة.
        [two] رصد البرنامج تاريخين، تحتهما نقاط خارج المقاطع المقتبسة.
        [few] رصد البرنامج { $count } تواريخ، تحتها نقاط خارج المقاطع المقتبسة.
        [many] رصد البرنامج { $count } تاريخًا، تحتها نقاط خارج المقاطع المقتبسة.
       *[other] رصد البرنامج { $count } تاريخ، تحتها نقاط خارج المقاطع المقتبسة.
    }
}
in-source-dates-all = كل التواريخ
in-source-shared = مقاطع مشتركة مع
in-source-events = ما يرويه
in-source-actors = من يسمّيهم
in-source-seed = الأصل
annotations-hide = القراءة بلا شروح
cut = مقطع غير منشور
note-number = الملاحظة { $number }
passage-number = المقطع { $number }
seed-file = الملف المستلَم
seed-size = الحجم
set-aside = نُحّي جانبًا: { $count ->
    [one] عنصر واحد
    [two] عنصران
    [few] { $count } عناصر
    [many] { $count } عنصرًا
   *[other] { $count } عنصر
}
set-aside-lead = ما لم يعدّه البرنامج من نص المقال. لا يضيع منه شيء.
line-number = السطر { $number }
aside-metadata = بيانات وصفية
aside-navigation = تصفح الموقع
aside-read-also = إحالة إلى مقالات أخرى
aside-comments = تعليقات
aside-advertisement = إعلان
aside-repeated = عنوان مكرر
aside-signature = توقيع
aside-outside = خارج المقال
original = الأصل كما ورد
original-cut = البقية في الملف المستلَم.
data = البيانات
data-whole = كل بيانات الملف

## A question
question-kind-number = سؤال عن عدد
question-kind-date = سؤال عن تاريخ
question-kind-actor = سؤال عن الفاعل
question-kind-place = سؤال عن مكان
question-kind-text = سؤال عن واقعة
answers = الإجابات
question-answers = ما يقوله { $count ->
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
    [many] { $count } مصدرًا
   *[other] { $count } مصدر
}
question-silent = { $count ->
    [one] لا يجيب:
    [two] لا يجيبان:
   *[other] لا تجيب:
}
question-judgement = حكم هيئة التحرير
question-events = الأحداث المعنية
no-answers = لا مصدر يجيب عن هذا السؤال بعد.

## Languages
language-ar = العربية
language-de = الألمانية
language-en = الإنجليزية
language-es = الإسبانية
language-fa = الفارسية
language-fr = الفرنسية
language-ha = الهوسا
language-he = العبرية
language-it = الإيطالية
language-ja = اليابانية
language-nl = الهولندية
language-pl = البولندية
language-pt = البرتغالية
language-ru = الروسية
language-tr = التركية
language-uk = الأوكرانية
language-zh = الصينية

## What the program found by itself
found = المرصودات
found-dates = تواريخ ذكرتها المصادر
found-names = أسماء متكررة
found-shared = مقاطع مشتركة
found-description = ما رصده البرنامج بنفسه في المصادر، من دون مؤلفي الملف.
found-caveat = رصده البرنامج وفق قواعد؛ ولم يتحقق منه أحد.
found-dates-part = تواريخ ذكرتها المصادر، { $years }
found-dates-lead = { $count ->
    [one] تاريخ واحد
    [two] تاريخان
    [few] { $count } تواريخ
    [many] { $count } تاريخًا
   *[other] { $count } تاريخ
} مما يتحدث عنه { $sources ->
    [one] مصدر واحد
    [two] مصدران
    [few] { $sources } مصادر
    [many] { $sources } مصدرًا
   *[other] { $sources } مصدر
}، بالترتيب، مع الجمل التي تقوله.
found-places = { $count ->
    [one] جملة واحدة
    [two] جملتان
    [few] { $count } جمل
    [many] { $count } جملة
   *[other] { $count } جملة
}
found-folded = جمل أخرى: { $count ->
    [one] جملة واحدة
    [two] جملتان
    [few] { $count } جمل
    [many] { $count } جملة
   *[other] { $count } جملة
}
found-cut = تقوله أيضًا { $count ->
    [one] جملة واحدة
    [two] جملتان
    [few] { $count } جمل
    [many] { $count } جملة
   *[other] { $count } جملة
} غيرها.
found-events = في الملف:
found-weekday = يقول النص «{ $stated }»، لكن هذا التاريخ يوافق { $actual }.
found-names-lead = { $count ->
    [one] اسم واحد
    [two] اسمان
    [few] { $count } أسماء
    [many] { $count } اسمًا
   *[other] { $count } اسم
} تذكرها المصادر أكثر من مرة، الأكثر تكرارًا أولًا.
found-count = عدد المرات: { $count }، في { $sources ->
    [one] مصدر واحد
    [two] مصدرين
    [few] { $sources } مصادر
    [many] { $sources } مصدرًا
   *[other] { $sources } مصدر
}
found-told = { $count ->
    [one] مرة واحدة
    [two] مرتين
    [few] { $count } مرات
    [many] { $count } مرة
   *[other] { $count } مرة
} في { $sources ->
    [one] مصدر واحد
    [two] مصدرين
    [few] { $sources } مصادر
    [many] { $sources } مصدرًا
   *[other] { $sources } مصدر
}
found-some = تذكره { $count ->
    [one] جملة واحدة
    [two] جملتان
    [few] { $count } جمل
    [many] { $count } جملة
   *[other] { $count } جملة
}
found-entity = في الملف:
found-kind = على الأرجح: { $kind }
found-spellings = يُكتب أيضًا:
found-doubtful = ربما هو نفسه، يلزم التثبت:
found-more = ويتكرر على نحو أقل { $count ->
    [one] اسم واحد
    [two] اسمان
    [few] { $count } أسماء
    [many] { $count } اسمًا
   *[other] { $count } اسم
} غير ذلك.
found-shared-lead = { $count ->
    [one] لمصدرين مقاطع مشتركة.
    [two] لزوجين من المصادر مقاطع مشتركة.
    [few] لـ{ $count } أزواج من المصادر مقاطع مشتركة.
    [many] لـ{ $count } زوجًا من المصادر مقاطع مشتركة.
   *[other] لـ{ $count } زوج من المصادر مقاطع مشتركة.
}
origins = الأصول
origins-lead = { $several ->
    [0] { $alone ->
        [zero] لا مصدر.
        [one] لا يرجع المصدر إلى أي مصدر آخر.
       *[other] لا يبدو أن أيًّا من المصادر يرجع إلى النص الذي يرجع إليه غيره.
    }
    [one] بعض المصادر يرجع إلى نص واحد: تُعدّ أصلًا واحدًا. { $alone ->
        [0] {""}
        [one] ولمصدر آخر أصله الخاص.
        [two] ولمصدرين آخرين لكل منهما أصله الخاص.
        [few] ولـ{ $alone } مصادر أخرى لكل منها أصله الخاص.
        [many] ولـ{ $alone } مصدرًا آخر لكل منها أصله الخاص.
       *[other] ولـ{ $alone } مصدر آخر لكل منها أصله الخاص.
    }
    [two] بعض المصادر يرجع إلى نصين: تُعدّ مصادر كل منهما أصلًا واحدًا. { $alone ->
        [0] {""}
        [one] ولمصدر آخر أصله الخاص.
        [two] ولمصدرين آخرين لكل منهما أصله الخاص.
        [few] ولـ{ $alone } مصادر أخرى لكل منها أصله الخاص.
        [many] ولـ{ $alone } مصدرًا آخر لكل منها أصله الخاص.
       *[other] ولـ{ $alone } مصدر آخر لكل منها أصله الخاص.
    }
   *[other] بعض المصادر يرجع إلى عدة نصوص: تُعدّ مصادر كل نص أصلًا واحدًا. { $alone ->
        [0] {""}
        [one] ولمصدر آخر أصله الخاص.
        [two] ولمصدرين آخرين لكل منهما أصله الخاص.
        [few] ولـ{ $alone } مصادر أخرى لكل منها أصله الخاص.
        [many] ولـ{ $alone } مصدرًا آخر لكل منها أصله الخاص.
       *[other] ولـ{ $alone } مصدر آخر لكل منها أصله الخاص.
    }
}
origin-reuse = الكلمات المشتركة بين «{ $a }» و«{ $b }» خارج الاقتباسات: { $words }، أي { $share }٪ من أقصرهما.
origin-agency = يسمّي «{ $a }» و«{ $b }» الوكالة نفسها، { $agency }، والكلمات المشتركة بينهما خارج الاقتباسات: { $words }، أي { $share }٪ من أقصرهما.
origin-reuse-both = الكلمات المشتركة خارج الاقتباسات: { $words }، أي { $share }٪ من أقصرهما.
origin-agency-both = الوكالة نفسها، { $agency }، والكلمات المشتركة خارج الاقتباسات: { $words }، أي { $share }٪ من أقصرهما.
origin-translation = «{ $a }» مترجم عن «{ $b }».
shared-pairs = اثنين اثنين
shared-words = { $count ->
    [zero] لا كلمة مشتركة
    [one] كلمة واحدة مشتركة
    [two] كلمتان مشتركتان
    [few] { $count } كلمات مشتركة
    [many] { $count } كلمة مشتركة
   *[other] { $count } كلمة مشتركة
}
shared-share = { $share }٪ من أقصرهما
shared-quoted = { $count ->
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $count } كلمات
    [many] { $count } كلمة
   *[other] { $count } كلمة
} مما يقتبسه الاثنان
shared-legend = المعلَّم في كل مقطع:
shared-legend-changed = الكلمات المختلفة
shared-legend-only = الكلمات التي ليست في الآخر
shared-more = المشترك أقل من ذلك في { $count ->
    [one] زوج واحد آخر
    [two] زوجين آخرين
    [few] { $count } أزواج أخرى
    [many] { $count } زوجًا آخر
   *[other] { $count } زوج آخر
}.
shared-hidden = نص هذه المصادر غير منشور.

count-found-dates = { $count ->
    [one] تاريخ واحد
    [two] تاريخان
    [few] { $count } تواريخ
    [many] { $count } تاريخًا
   *[other] { $count } تاريخ
}
count-found-names = { $count ->
    [one] اسم واحد متكرر
    [two] اسمان متكرران
    [few] { $count } أسماء متكررة
    [many] { $count } اسمًا متكررًا
   *[other] { $count } اسم متكرر
}
count-found-shared = { $count ->
    [one] زوج واحد من المصادر ذو مقاطع مشتركة
    [two] زوجان من المصادر لهما مقاطع مشتركة
    [few] { $count } أزواج من المصادر لها مقاطع مشتركة
    [many] { $count } زوجًا من المصادر لها مقاطع مشتركة
   *[other] { $count } زوج من المصادر لها مقاطع مشتركة
}
found-line = رصد البرنامج في المصادر:
found-home = لم يكتب أحد بعد أي حدث في هذا الملف: هذا ما يرصده البرنامج في المصادر وفق قواعد، ولم يتحقق منه أحد.
found-home-dates = التواريخ التي تذكرها أكثر المصادر، بالترتيب.
found-home-names = الأسماء التي تذكرها المصادر أكثر من غيرها.
found-home-shared = المصادر التي بينها أكثر الكلمات المشتركة.
found-all-dates = { $count ->
    [one] التاريخ المرصود
    [two] التاريخان المرصودان
    [few] كل التواريخ المرصودة ({ $count })
    [many] كل التواريخ المرصودة ({ $count })
   *[other] كل التواريخ المرصودة ({ $count })
}
found-all-names = { $count ->
    [one] الاسم المرصود
    [two] الاسمان المرصودان
    [few] كل الأسماء المرصودة ({ $count })
    [many] كل الأسماء المرصودة ({ $count })
   *[other] كل الأسماء المرصودة ({ $count })
}
found-all-shared = { $count ->
    [one] زوج المصادر المرصود
    [two] زوجا المصادر المرصودان
    [few] كل أزواج المصادر المرصودة ({ $count })
    [many] كل أزواج المصادر المرصودة ({ $count })
   *[other] كل أزواج المصادر المرصودة ({ $count })
}

## The rules by which the program found it
reuse-rule-same-words = الكلمات نفسها
reuse-rule-few-words-changed = كلمات قليلة مغيَّرة
reuse-rule-same-order = أُعيدت صياغته بالترتيب نفسه
reuse-rule-same-order-beside-reuse = الترتيب نفسه، إلى جانب نقل آخر
reuse-rule-both-quote = يقتبسه الاثنان
name-rule-capitals = حروف كبيرة
name-rule-acronym = اختصار
name-rule-institution = اسم مؤسسة
name-rule-state-list = قائمة الدول
name-rule-place-list = قائمة الأماكن
name-rule-well-known = اسم ذائع
name-rule-site-word = كلمة تدل على مكان
name-rule-armed-force = كلمة تدل على قوة مسلحة
name-rule-institution-head = كلمة تدل على مؤسسة
name-rule-company-form = صيغة اسم شركة
name-rule-people-word = كلمة تدل على أناس
name-rule-title = لقب أو منصب مجاور
name-rule-first-name = اسم شخصي معروف
name-rule-initial = حرف أول من اسم شخصي
name-rule-particle = أداة من أدوات الأسماء
name-rule-compass = جهة من الجهات
name-rule-known-inside = يتضمن اسمًا معروفًا
name-rule-place-cue = كلمات مكان مجاورة
name-rule-place-ending = صيغة اسم مكان
name-rule-body-cue = كلمات مؤسسة مجاورة
name-rule-people-before = اسم شعب قبله
name-rule-says = فعل قول مجاور
name-rule-article = أداة تعريف قبله
name-rule-two-capitals = كلمتان أو ثلاث بحرف كبير
name-rule-one-capital = كلمة واحدة بحرف كبير
name-rule-initials = الحروف الأولى نفسها
name-rule-short-form = صيغة مختصرة
name-rule-shared-surname = اسم العائلة نفسه
name-rule-shared-names = أسماء عدة مشتركة
name-rule-near-letters = حروف متقاربة
name-rule-near-surname = اسم عائلة متقارب
name-rule-near-first-name = اسم شخصي متقارب
time-rule-full-date = تاريخ كامل
time-rule-date-without-year = يوم وشهر، والسنة مستنتجة
time-rule-month-of-year = شهر وسنة
time-rule-month-alone = شهر، والسنة مستنتجة
time-rule-year = سنة
time-rule-decade = عقد
time-rule-century = قرن
time-rule-weekday = يوم من أيام الأسبوع
time-rule-day-of-month = يوم من الشهر
time-rule-named-day = عيد أو يوم ذو اسم
time-rule-season = فصل
time-rule-quarter-or-half = ربع سنة أو نصفها
time-rule-week = أسبوع
time-rule-relative-to-publication = بالنسبة إلى النشر
time-rule-counted-from-publication = محسوب من النشر
time-rule-relative-to-narrative = بالنسبة إلى التاريخ المذكور قبله
time-rule-counted-from-narrative = محسوب من التاريخ المذكور قبله
time-rule-counted-from-date = محسوب من تاريخ
time-rule-nth-of-period = رتبة في مدة
time-rule-part-of-period = أول مدة أو وسطها أو آخرها
time-rule-interval = مدة بين تاريخين
time-rule-open-interval = منذ تاريخ أو حتى تاريخ
time-rule-row-of-units = سلسلة أيام أو أشهر أو سنوات
time-rule-time-of-day = ساعة أو وقت من اليوم
time-rule-duration = مدة
time-rule-set = تكرار
time-rule-vague = وقت مبهم
read-rule-front-matter = رأس الملف المستلَم
read-rule-heading-line = السطر الأول
read-rule-dateline = مطلع البرقية
read-rule-heading = عنوان الصفحة الظاهر
read-rule-heading-date = التاريخ في الترويسة
read-rule-html-lang = اللغة التي تعلنها الصفحة
read-rule-http-equiv = بيانات الصفحة الوصفية
read-rule-link-element = رابط في الصفحة
read-rule-meta-tag = بيانات الصفحة الوصفية
read-rule-json-ld = بيانات الصفحة المنظَّمة
read-rule-time-element = تاريخ موسوم في الصفحة
read-rule-title-element = عنوان الصفحة
read-rule-title-line = سطر العنوان
read-rule-detected = لغة عُرفت من النص
read-rule-byline = سطر الكاتب
read-rule-address = عنوان الصفحة على الشبكة
read-rule-file-name = اسم الملف المستلَم
read-rule-folder-name = اسم المجلد
read-rule-signature = توقيع في آخر النص
read-rule-own-dates = بحسب تواريخه هو
read-date = { $date } (رصده البرنامج: { $rule })

## What `draft` writes
drafted-event = يرويه { $sources ->
    [one] مصدر واحد
    [two] مصدران
    [few] { $sources } مصادر
    [many] { $sources } مصدرًا
   *[other] { $sources } مصدر
} ({ $origins ->
    [one] أصل واحد
    [two] أصلان
    [few] { $origins } أصول
    [many] { $origins } أصلًا
   *[other] { $origins } أصل
})؛ والتاريخ مذكور { $mentions ->
    [one] مرة واحدة
    [two] مرتين
    [few] { $mentions } مرات
    [many] { $mentions } مرة
   *[other] { $mentions } مرة
}
drafted-name = سُمّي { $count ->
    [one] مرة واحدة
    [two] مرتين
    [few] { $count } مرات
    [many] { $count } مرة
   *[other] { $count } مرة
} في { $sources ->
    [one] مصدر واحد
    [two] مصدرين
    [few] { $sources } مصادر
    [many] { $sources } مصدرًا
   *[other] { $sources } مصدر
}
drafted-kind = ؛ النوع مستنتج من: { $rule }
drafted-confirm = يلزم التثبت، ربما هو نفسه: { $spellings }.
drafted-source = بيانات وصفية رُصدت في الملف المستلَم

## What something rests on
support = { $sources ->
    [one] مصدر واحد
    [two] مصدران
    [few] { $sources } مصادر
    [many] { $sources } مصدرًا
   *[other] { $sources } مصدر
}{ $sources ->
    [one] {""}
   *[other] ، { $origins ->
        [one] أصل واحد فقط
        [two] أصلان
        [few] { $origins } أصول
        [many] { $origins } أصلًا
       *[other] { $origins } أصل
    }
}
support-one-origin = أصل واحد.
support-against = ينازع فيه
origin-speaker = كل ما يقوله «{ $source }» في ذلك مصدره { $speaker }، وهو ممن يقتبس عنهم مصدر آخر من هذه المصادر أيضًا.

## Who speaks
actor-relays = ما ينقله
about-own = على لسان المصادر نفسها
about-attributed = على لسان آخرين تقتبس عنهم المصادر
about-unstated = مقتبس في جملة من الملف
statements-folded = اقتباسات أخرى: { $count ->
    [one] اقتباس واحد
    [two] اقتباسان
    [few] { $count } اقتباسات
    [many] { $count } اقتباسًا
   *[other] { $count } اقتباس
}
statements-all = { $count ->
    [one] اقتباس واحد
    [two] اقتباسان
    [few] { $count } اقتباسات
    [many] { $count } اقتباسًا
   *[other] { $count } اقتباس
}
statements-cut = لا يُعرض هنا { $count ->
    [one] اقتباس واحد
    [two] اقتباسان
    [few] { $count } اقتباسات
    [many] { $count } اقتباسًا
   *[other] { $count } اقتباس
} غيرها.
voice-own = على لسانه هو
voice-marked = يعزوه المقال إلى غيره
voice-rule-quoted = بين علامتي تنصيص
voice-rule-according = «بحسب…» في الجملة
voice-rule-saying = يتقدمه فعل قول
voice-rule-incise = فعل قول معترض
in-source-voices = من المتكلم هنا
voices-own = { $count ->
    [zero] لا يتكلم المقال على لسانه في أي من المقاطع المقتبسة
    [one] يتكلم المقال على لسانه في مقطع واحد مما اقتُبس
    [two] يتكلم المقال على لسانه في مقطعين مما اقتُبس
    [few] يتكلم المقال على لسانه في { $count } مقاطع مما اقتُبس
    [many] يتكلم المقال على لسانه في { $count } مقطعًا مما اقتُبس
   *[other] يتكلم المقال على لسانه في { $count } مقطع مما اقتُبس
}
voices-attributed = { $count ->
    [one] واحد منسوب إلى آخرين
    [two] اثنان منسوبان إلى آخرين
    [few] { $count } منسوبة إلى آخرين
    [many] { $count } منسوبة إلى آخرين
   *[other] { $count } منسوبة إلى آخرين
}
voices-marked = { $count ->
    [one] واحد منها رصده البرنامج
    [two] اثنان منها رصدهما البرنامج
    [few] { $count } منها رصدها البرنامج
    [many] { $count } منها رصدها البرنامج
   *[other] { $count } منها رصدها البرنامج
}

## Method, coverage, forecasts
method = المنهج
method-title = المنهج والأرقام
method-description = كيف أُعدّ هذا الملف، وما يحصيه، وما ينقصه.
method-home = كيف أُعدّ هذا الملف، بالأرقام
method-lead = كيف أُعدّ هذا الملف، وإلى أي حد يمكن الاعتماد عليه. كل عدد في هذه الصفحة أحصاه البرنامج من المقالات والشروح المنشورة هنا.
or = أو
part-title = { $title }، الصفحة { $number }
count-origins = { $count ->
    [one] أصل واحد
    [two] أصلان
    [few] { $count } أصول
    [many] { $count } أصلًا
   *[other] { $count } أصل
}
method-sources = { $count ->
    [zero] ليس لهذا الملف أي مصدر بعد.
    [one] يقوم هذا الملف على مقال واحد: ما لا يقوله ذلك المقال ليس فيه.
    [two] يقوم هذا الملف على مقالين وعليهما وحدهما: ما لا يقوله أي منهما ليس فيه.
    [few] يقوم هذا الملف على { $count } مقالات وعليها وحدها: ما لا يقوله أي منها ليس فيه.
    [many] يقوم هذا الملف على { $count } مقالًا وعليها وحدها: ما لا يقوله أي منها ليس فيه.
   *[other] يقوم هذا الملف على { $count } مقال وعليها وحدها: ما لا يقوله أي منها ليس فيه.
}
method-originals = الملفات المستلَمة لا تُمس أبدًا. يُعرف كل منها ببصمة مذكورة في أسفل هذه الصفحة: لو تغيّر حرف واحد لصارت البصمة غيرها تمامًا.
method-quotations = الاقتباسات
method-evidence = { $count ->
    [zero] لم يُقتبس شيء بعد: ما يعرضه هذا الموقع وجده البرنامج بنفسه في المقالات.
    [one] يحمل ما يقوله هذا الملف اقتباس واحد متحقَّق منه.
    [two] يحمل ما يقوله هذا الملف اقتباسان متحقَّق منهما.
    [few] يحمل ما يقوله هذا الملف { $count } اقتباسات متحقَّق منها.
    [many] يحمل ما يقوله هذا الملف { $count } اقتباسًا متحقَّقًا منه.
   *[other] يحمل ما يقوله هذا الملف { $count } اقتباس متحقَّق منه.
}
method-verified = كلما أُعدّ الموقع بحث البرنامج عن كل اقتباس في المقال الذي أُخذ منه. فإن لم يجده هناك حرفًا بحرف لم يُنشر شيء. لا يُستثنى إلا شكل الفواصل العليا وعلامات التنصيص، والمسافات، والحرف الكبير الأول؛ وكلمة واحدة أو علامة تشكيل أو رقم على غير وجهه يوقف كل شيء. والنقر على اقتباس يقود إلى موضعه في المقال.
method-shortened = { $count ->
    [one] اقتباس واحد مختصر: تقوم العلامة […] مقام الكلمات المحذوفة، ويتحقق البرنامج من أن القطع تتعاقب في المقال.
    [two] اقتباسان مختصر: تقوم العلامة […] مقام الكلمات المحذوفة، ويتحقق البرنامج من أن القطع تتعاقب في المقال.
    [few] { $count } اقتباسات مختصر: تقوم العلامة […] مقام الكلمات المحذوفة، ويتحقق البرنامج من أن القطع تتعاقب في المقال.
    [many] { $count } اقتباسًا مختصر: تقوم العلامة […] مقام الكلمات المحذوفة، ويتحقق البرنامج من أن القطع تتعاقب في المقال.
   *[other] { $count } اقتباس مختصر: تقوم العلامة […] مقام الكلمات المحذوفة، ويتحقق البرنامج من أن القطع تتعاقب في المقال.
}
method-reserved = ينازع فيما يتحدث عنه أو يتحفظ عليه { $count ->
    [one] اقتباس واحد
    [two] اقتباسان
    [few] { $count } اقتباسات
    [many] { $count } اقتباسًا
   *[other] { $count } اقتباس
} منها، وذلك مبيَّن إلى جانبه.
method-voices = من المتكلم
method-own = { $count ->
    [zero] لا يتكلم المقال على لسانه في أي من هذه الاقتباسات.
    [one] يتكلم المقال على لسانه في اقتباس واحد.
    [two] يتكلم المقال على لسانه في اقتباسين.
    [few] يتكلم المقال على لسانه في { $count } اقتباسات.
    [many] يتكلم المقال على لسانه في { $count } اقتباسًا.
   *[other] يتكلم المقال على لسانه في { $count } اقتباس.
}
method-attributed = { $count ->
    [zero] لا شيء منها منقول على أنه كلام غيره.
    [one] ينقل كلام غيره اقتباس واحد، والملف يسمّي صاحبه إلى جانبه.
    [two] ينقل كلام غيره اقتباسان، والملف يسمّي صاحبه إلى جانبه.
    [few] ينقل كلام غيره { $count } اقتباسات، والملف يسمّي صاحبه إلى جانبه.
    [many] ينقل كلام غيره { $count } اقتباسًا، والملف يسمّي صاحبه إلى جانبه.
   *[other] ينقل كلام غيره { $count } اقتباس، والملف يسمّي صاحبه إلى جانبه.
}
method-woven = { $count ->
    [one] اقتباس واحد غيرها في جملة من الملف تقول بنفسها من المتكلم.
    [two] اقتباسان غيرها في جملة من الملف تقول بنفسها من المتكلم.
    [few] { $count } اقتباسات غيرها في جملة من الملف تقول بنفسها من المتكلم.
    [many] { $count } اقتباسًا غيرها في جملة من الملف تقول بنفسها من المتكلم.
   *[other] { $count } اقتباس غيرها في جملة من الملف تقول بنفسها من المتكلم.
}
method-voices-why = الفرق مهم: فالصحيفة التي تكتب «بحسب الوزارة» لا تضمن إلا أنها أحسنت السمع. ويدوّن محرر الملف مَن المتكلم، اقتباسًا اقتباسًا.
method-witnesses = عدّ الشهود
method-origins-why = عشر صحف تنقل البرقية نفسها شاهد واحد. لذلك يعدّ هذا الملف الأصول لا المقالات.
method-origins = { $count ->
    [zero] لا يبدو أن أيًّا من مقالاته يرجع إلى النص الذي يرجع إليه غيره.
    [one] يجمع عدة مقالات أصل واحد.
    [two] يجمع عدة مقالات أصلان.
    [few] يجمع عدة مقالات { $count } أصول.
    [many] يجمع عدة مقالات { $count } أصلًا.
   *[other] يجمع عدة مقالات { $count } أصل.
}
method-origins-how = تُعدّ عدة مقالات أصلًا واحدًا في أربع حالات، ويقول الموقع كل مرة أيها هي:
method-origin-reuse = النقل: خُمس كلمات أقصرهما على الأقل، وما لا يقل عن خمس وعشرين كلمة، موجودة في الآخر. ولا تُحسب الكلمات التي بين علامتي تنصيص، فقد تقتبس صحيفتان الخطاب نفسه من غير أن تقرأ إحداهما الأخرى؛
method-origin-agency = الوكالة: يسمّي كلاهما وكالة الأنباء نفسها ويشتركان في اثنتي عشرة كلمة من السرد على الأقل؛
method-origin-translation = الترجمة: قُدّم أحدهما على أنه ترجمة للآخر؛
method-origin-speaker = الصوت نفسه: كل ما يقوله مقال عن واقعة أخذه عن شخص يقتبس عنه مقال آخر أيضًا.
method-shared = المقاطع المشتركة، مقالًا مقالًا
method-support = ما تقوم عليه الأحداث:
method-support-one = { $count ->
    [one] حدث واحد على أصل واحد
    [two] حدثان على أصل واحد
    [few] { $count } أحداث على أصل واحد
    [many] { $count } حدثًا على أصل واحد
   *[other] { $count } حدث على أصل واحد
}
method-support-two = { $count ->
    [one] حدث واحد على أصلين مستقلين
    [two] حدثان على أصلين مستقلين
    [few] { $count } أحداث على أصلين مستقلين
    [many] { $count } حدثًا على أصلين مستقلين
   *[other] { $count } حدث على أصلين مستقلين
}
method-support-more = { $count ->
    [one] حدث واحد على ثلاثة أصول مستقلة أو أكثر
    [two] حدثان على ثلاثة أصول مستقلة أو أكثر
    [few] { $count } أحداث على ثلاثة أصول مستقلة أو أكثر
    [many] { $count } حدثًا على ثلاثة أصول مستقلة أو أكثر
   *[other] { $count } حدث على ثلاثة أصول مستقلة أو أكثر
}
method-support-none = { $count ->
    [one] حدث واحد بلا اقتباس يؤيدها
    [two] حدثان بلا اقتباس يؤيدها
    [few] { $count } أحداث بلا اقتباس يؤيدها
    [many] { $count } حدثًا بلا اقتباس يؤيدها
   *[other] { $count } حدث بلا اقتباس يؤيدها
}
method-no-score = ليس هذا العدّ درجة للحقيقة. فقد يصدق شاهد واحد، وقد يخطئ ثلاثة معًا.
method-agreement = مقارنة الإجابات
method-compare = حين تجيب عدة مقاطع عن سؤال واحد، يقارن البرنامج إجاباتها اثنتين اثنتين، ويقول ما نسبة إحداهما إلى الأخرى، ووفق أي قاعدة:
method-relation-same = متطابقة
method-relation-compatible = متوافقة
method-relation-different = مختلفة
method-relation-opposed = متعارضة
method-rule-equal = لهما القيمة نفسها.
method-rule-refines = إحداهما أدق من الأخرى: ٢٢ ديسمبر ٢٠٢٣، و«أواخر ٢٠٢٣».
method-rule-overlaps = بعض الأيام، أو بعض الأعداد، يوافق الاثنتين.
method-rule-rounds = تلتقيان لأن إحداهما تقريبية أو مدوَّرة: ٩٤٦، و«نحو ألف».
method-rule-member-of = أحد الفاعلَين جزء من الآخر.
method-rule-within = أحد المكانين يقع في الآخر.
method-rule-disjoint = لا يوم ولا عدد يوافق الاثنتين.
method-rule-other = تسمّيان فاعلَين مختلفين، أو مكانين مختلفين.
method-rule-words = الألفاظ مختلفة؛ أما اختلاف المعنى فلا يقضي فيه إلا القارئ.
method-rule-denied = مقطع يثبت ما ينازع فيه الآخر.
method-rule-denies-other = أحدهما ينازع فيما لا يثبته الآخر.
method-verdicts = ما ينتج عن ذلك، سؤالًا سؤالًا:
method-verdict-one = { $count ->
    [one] في سؤال واحد لا توجد إلا إجابة واحدة
    [two] في سؤالين لا توجد إلا إجابة واحدة
    [few] في { $count } أسئلة لا توجد إلا إجابة واحدة
    [many] في { $count } سؤالًا لا توجد إلا إجابة واحدة
   *[other] في { $count } سؤال لا توجد إلا إجابة واحدة
}
method-verdict-compatible = { $count ->
    [one] في سؤال واحد الإجابات متوافقة
    [two] في سؤالين الإجابات متوافقة
    [few] في { $count } أسئلة الإجابات متوافقة
    [many] في { $count } سؤالًا الإجابات متوافقة
   *[other] في { $count } سؤال الإجابات متوافقة
}
method-verdict-words = { $count ->
    [one] في سؤال واحد الإجابات بألفاظ مختلفة
    [two] في سؤالين الإجابات بألفاظ مختلفة
    [few] في { $count } أسئلة الإجابات بألفاظ مختلفة
    [many] في { $count } سؤالًا الإجابات بألفاظ مختلفة
   *[other] في { $count } سؤال الإجابات بألفاظ مختلفة
}
method-verdict-different = { $count ->
    [one] في سؤال واحد إجابات مختلفة
    [two] في سؤالين إجابات مختلفة
    [few] في { $count } أسئلة إجابات مختلفة
    [many] في { $count } سؤالًا إجابات مختلفة
   *[other] في { $count } سؤال إجابات مختلفة
}
method-verdict-opposed = { $count ->
    [one] في سؤال واحد إجابات متعارضة
    [two] في سؤالين إجابات متعارضة
    [few] في { $count } أسئلة إجابات متعارضة
    [many] في { $count } سؤالًا إجابات متعارضة
   *[other] في { $count } سؤال إجابات متعارضة
}
method-judgement = البرنامج يقارن ولا يفصل. وحين يفصل محرر الملف فإنه يفعل ذلك على حدة، تحت عنوان الحكم، ويذكر أسبابه.
method-dates = التأريخ
method-dates-how = يُكتب التاريخ بما فيه من عدم يقين: «نحو مارس ٢٠٢٤»، «في موعد أقصاه ١٥ سبتمبر»، «١٩ أو ٢٠ مايو». ولا يتناقض تاريخان إلا إذا لم يوافقهما معًا أي يوم. وكلمة «نحو» تترك ثلاثة أيام قبل اليوم وبعده، وشهرًا قبل الشهر وبعده، وسنة قبل السنة وبعدها.
method-dates-events = من مجموع الأحداث ({ $count }): { $days ->
    [zero] لا حدث مؤرَّخ باليوم.
    [one] حدث واحد مؤرَّخة باليوم.
    [two] حدثان مؤرَّخة باليوم.
    [few] { $days } أحداث مؤرَّخة باليوم.
    [many] { $days } حدثًا مؤرَّخة باليوم.
   *[other] { $days } حدث مؤرَّخة باليوم.
}
method-dates-editor = { $count ->
    [one] مصدر واحد بتاريخ نشر أعطاه محرر الملف.
    [two] مصدران بتاريخ نشر أعطاه محرر الملف.
    [few] { $count } مصادر بتاريخ نشر أعطاه محرر الملف.
    [many] { $count } مصدرًا بتاريخ نشر أعطاه محرر الملف.
   *[other] { $count } مصدر بتاريخ نشر أعطاه محرر الملف.
}
method-dates-program = { $count ->
    [one] مصدر واحد وجد البرنامج تاريخ نشرها في الملف المستلَم.
    [two] مصدران وجد البرنامج تاريخ نشرها في الملف المستلَم.
    [few] { $count } مصادر وجد البرنامج تاريخ نشرها في الملف المستلَم.
    [many] { $count } مصدرًا وجد البرنامج تاريخ نشرها في الملف المستلَم.
   *[other] { $count } مصدر وجد البرنامج تاريخ نشرها في الملف المستلَم.
}
method-dates-none = { $count ->
    [one] مصدر واحد بلا تاريخ نشر.
    [two] مصدران بلا تاريخ نشر.
    [few] { $count } مصادر بلا تاريخ نشر.
    [many] { $count } مصدرًا بلا تاريخ نشر.
   *[other] { $count } مصدر بلا تاريخ نشر.
}
method-two-times = للواقعة تاريخان: متى تقع، ومتى يُعلم بها. وصفحة كل حدث تقول أي مصادر الملف، بحسب تواريخ نشرها، أول من يرويه، وبعد كم من الوقت؛ وحين لا تفصل التواريخ في ذلك تسمّيها جميعًا.
method-known = { $count ->
    [zero] لا حدث له مصدر أول معروف.
    [one] حدث واحد لها مصدر أول، أو عدة مصادر ممكنة.
    [two] حدثان لها مصدر أول، أو عدة مصادر ممكنة.
    [few] { $count } أحداث لها مصدر أول، أو عدة مصادر ممكنة.
    [many] { $count } حدثًا لها مصدر أول، أو عدة مصادر ممكنة.
   *[other] { $count } حدث لها مصدر أول، أو عدة مصادر ممكنة.
}
method-found = ما يرصده البرنامج بنفسه
method-found-how = من غير انتظار محرر، يرصد البرنامج في المقالات التواريخ والأسماء المتكررة والمقاطع المشتركة. ويتبع قواعد يمكن قراءتها، بلا أي نموذج إحصائي. لم يتحقق منه أحد، والموقع يقول ذلك حيثما عرضه.
method-anomalies = مواضع الخلل
method-anomalies-why = قد يخطئ مصدر في يوم، أو يناقض نفسه، أو يخلط بين بلدين. هناك قواعد تقرأ كل مقال وتشير إلى ما لا يستقيم بعضه مع بعض؛ ولا تقول ما هو الصحيح.
method-gaps = ما لم يُغطَّ
method-gaps-why = لا ملف يكتمل أبدًا. هذا ما يعرفه البرنامج عن النقص:
method-gaps-paragraphs = { $count ->
    [one] فقرة واحدة
    [two] فقرتان
    [few] { $count } فقرات
    [many] { $count } فقرة
   *[other] { $count } فقرة
}، في { $sources ->
    [one] مصدر واحد
    [two] مصدرين
    [few] { $sources } مصادر
    [many] { $sources } مصدرًا
   *[other] { $sources } مصدر
}، فيها تاريخ أو اسم، ولم يُقتبس منها شيء
method-gaps-unquoted = { $count ->
    [one] مصدر واحد لا يُقتبس منها أبدًا
    [two] مصدران لا يُقتبس منها أبدًا
    [few] { $count } مصادر لا يُقتبس منها أبدًا
    [many] { $count } مصدرًا لا يُقتبس منها أبدًا
   *[other] { $count } مصدر لا يُقتبس منها أبدًا
}
method-gaps-names = { $count ->
    [one] اسم واحد تتكرر في المصادر وليست لها صفحة
    [two] اسمان تتكرر في المصادر وليست لها صفحة
    [few] { $count } أسماء تتكرر في المصادر وليست لها صفحة
    [many] { $count } اسمًا تتكرر في المصادر وليست لها صفحة
   *[other] { $count } اسم تتكرر في المصادر وليست لها صفحة
}
method-gaps-silences = { $count ->
    [one] حدث واحد ترويها كل المصادر إلا واحدًا
    [two] حدثان ترويها كل المصادر إلا واحدًا
    [few] { $count } أحداث ترويها كل المصادر إلا واحدًا
    [many] { $count } حدثًا ترويها كل المصادر إلا واحدًا
   *[other] { $count } حدث ترويها كل المصادر إلا واحدًا
}
method-coverage = جدول ما يرويه كل مصدر
method-files = الملفات المستلَمة
method-files-lead = الملفات المستلَمة وبصماتها SHA-256.
method-files-more = { $count ->
    [one] ملف واحد غيرها في بيانات الملف.
    [two] ملفان غيرها في بيانات الملف.
    [few] { $count } ملفات غيرها في بيانات الملف.
    [many] { $count } ملفًا غيرها في بيانات الملف.
   *[other] { $count } ملف غيرها في بيانات الملف.
}
method-version = أُعدّ ببرنامج recoupe { $version }.

coverage = التغطية
coverage-lead = { $count ->
    [zero] لم يُكتب أي حدث بعد: لا شيء يُقابَل بالمصادر سوى ما فيها ولم يقتبسه أحد.
    [one] أي مصدر يروي حدث الملف، وما لم يقتبسه أحد.
    [two] أي مصدر يروي أيًّا من الحدثين، وما لم يقتبسه أحد.
    [few] أي مصدر يروي أيًّا من الأحداث ({ $count })، وما لم يقتبسه أحد.
    [many] أي مصدر يروي أيًّا من الأحداث ({ $count })، وما لم يقتبسه أحد.
   *[other] أي مصدر يروي أيًّا من الأحداث ({ $count })، وما لم يقتبسه أحد.
}
coverage-matrix = الأحداث والمصادر
coverage-legend = كل عدد هو عدد الاقتباسات، ويقود إلى أولها. وتدل النجمة على ما ينازع في الحدث.
coverage-event = الحدث
coverage-origins = الأصول
coverage-disputes = { $count ->
    [one] واحد منها ينازع فيه
    [two] اثنان منها ينازعان فيه
    [few] { $count } منها تنازع فيه
    [many] { $count } منها تنازع فيه
   *[other] { $count } منها تنازع فيه
}
coverage-row = { $count ->
    [zero] لا أصل
    [one] أصل واحد
    [two] أصلان
    [few] { $count } أصول
    [many] { $count } أصلًا
   *[other] { $count } أصل
}
coverage-sources-more = و{ $count ->
    [one] مصدر واحد آخر
    [two] مصدران آخران
    [few] { $count } مصادر أخرى
    [many] { $count } مصدرًا آخر
   *[other] { $count } مصدر آخر
}
coverage-more = { $count ->
    [one] وواحد غيره.
    [two] واثنان غيرهما.
    [few] و{ $count } غيرها.
    [many] و{ $count } غيرها.
   *[other] و{ $count } غيرها.
}
coverage-one-origin = على أصل واحد
coverage-one-origin-lead = لا تقوم هذه الأحداث إلا على أصل واحد: مصدر واحد، أو عدة مصادر ترجع إلى النص نفسه أو إلى الصوت نفسه.
coverage-silences = الكل إلا واحدًا
coverage-silences-lead = يروي هذه الأحداث ثلاثة أصول على الأقل وكل المصادر الأخرى المنشورة بعدها؛ أما هذا المصدر فلم يُقتبس منه. إما أنه سكت عنها، أو أن أحدًا لم يقتبس الجملة التي تقولها.
coverage-silent = لم يُقتبس منه:
coverage-told = يرويه { $count ->
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
    [many] { $count } مصدرًا
   *[other] { $count } مصدر
}، { $origins ->
    [one] أصل واحد
    [two] أصلان
    [few] { $origins } أصول
    [many] { $origins } أصلًا
   *[other] { $origins } أصل
}
coverage-unquoted = لم يُقتبس منها قط
coverage-unquoted-lead = لا اقتباس من { $count ->
    [one] هذا المصدر
    [two] هذين المصدرين
    [few] هذه المصادر ({ $count })
    [many] هذه المصادر ({ $count })
   *[other] هذه المصادر ({ $count })
}.
coverage-paragraphs = فقرات بلا اقتباس
coverage-paragraphs-lead = فيها تاريخ أو اسم، ولم يُقتبس منها شيء في أي موضع. هناك ما لا يزال يُقرأ.
coverage-paragraphs-count = { $count ->
    [one] فقرة واحدة
    [two] فقرتان
    [few] { $count } فقرات
    [many] { $count } فقرة
   *[other] { $count } فقرة
}
coverage-paragraph = الفقرة
coverage-names = أسماء بلا صفحة
coverage-names-lead = أسماء تتكرر في المصادر، رصدها البرنامج، وليس لها في الملف فاعل ولا مكان.
coverage-unnamed = لم تُسمَّ في أي موضع
coverage-unnamed-lead = لهؤلاء الفاعلين والأماكن صفحة، لكن لا مصدر يسمّيهم بأي من الصيغ التي يعرفها الملف.

forecasts = الإعلانات والمواعيد
forecasts-why = ما قالته مصادر قبل وقوع الأمر: إعلان أو موعد أو توقع؛ وما تقوله أخرى لاحقًا عما آل إليه.
forecasts-caveat = استخلصه البرنامج من تواريخ المصادر ومن اقتباسات الملف؛ أما ما آل إليه الأمر خارج الملف فلا يعلمه.
forecasts-none = لا اقتباس في هذا الملف يعلن أمرًا قبل وقوعه.
forecasts-all = كل الإعلانات والمواعيد
event-forecasts = أُعلن من قبل
forecast-in = في
forecast-for = الموعد:
forecast-ahead = قبل { $ahead }
outcome-count-told = { $count ->
    [one] إعلان واحد مآلها يرويه مصدر لاحق
    [two] إعلانان مآلها يرويه مصدر لاحق
    [few] { $count } إعلانات مآلها يرويه مصدر لاحق
    [many] { $count } إعلانًا مآلها يرويه مصدر لاحق
   *[other] { $count } إعلان مآلها يرويه مصدر لاحق
}
outcome-count-otherwise = { $count ->
    [one] إعلان واحد ينفيها مصدر لاحق أو يؤرخها تأريخًا آخر
    [two] إعلانان ينفيها مصدر لاحق أو يؤرخها تأريخًا آخر
    [few] { $count } إعلانات ينفيها مصدر لاحق أو يؤرخها تأريخًا آخر
    [many] { $count } إعلانًا ينفيها مصدر لاحق أو يؤرخها تأريخًا آخر
   *[other] { $count } إعلان ينفيها مصدر لاحق أو يؤرخها تأريخًا آخر
}
outcome-count-unknown = { $count ->
    [one] إعلان واحد لا مصدر متأخر بما يكفي ليروي مآلها
    [two] إعلانان لا مصدر متأخر بما يكفي ليروي مآلها
    [few] { $count } إعلانات لا مصدر متأخر بما يكفي ليروي مآلها
    [many] { $count } إعلانًا لا مصدر متأخر بما يكفي ليروي مآلها
   *[other] { $count } إعلان لا مصدر متأخر بما يكفي ليروي مآلها
}
outcome-count-silent = { $count ->
    [one] إعلان واحد لم يُقتبس عن مآلها أي مصدر لاحق
    [two] إعلانان لم يُقتبس عن مآلها أي مصدر لاحق
    [few] { $count } إعلانات لم يُقتبس عن مآلها أي مصدر لاحق
    [many] { $count } إعلانًا لم يُقتبس عن مآلها أي مصدر لاحق
   *[other] { $count } إعلان لم يُقتبس عن مآلها أي مصدر لاحق
}
outcome-told = يرويه مصدر لاحق على أنه وقع:
outcome-otherwise = ما تقوله المصادر اللاحقة لا يوافقه:
outcome-unknown = غير معلوم: لا تتجاوز مصادر الملف المؤرخة { $day }، وليس بينها ما هو بعد الموعد المعلن يقينًا.
outcome-unknown-undated = غير معلوم: ليس بين مصادر الملف ما هو بعد الموعد المعلن يقينًا.
outcome-silent = في الملف { $count ->
    [one] مصدر واحد من ذلك اليوم أو بعده؛ ولا اقتباس يقول ما آل إليه الأمر.
    [two] مصدران من ذلك اليوم أو بعده؛ ولا اقتباس يقول ما آل إليه الأمر.
    [few] { $count } مصادر من ذلك اليوم أو بعده؛ ولا اقتباس يقول ما آل إليه الأمر.
    [many] { $count } مصدرًا من ذلك اليوم أو بعده؛ ولا اقتباس يقول ما آل إليه الأمر.
   *[other] { $count } مصدر من ذلك اليوم أو بعده؛ ولا اقتباس يقول ما آل إليه الأمر.
}
later-same = التاريخ نفسه:
later-compatible = تاريخ متوافق:
later-different = تاريخ آخر:
later-opposed = ينازع في التاريخ:
later-none = بلا تاريخ

known-since = في هذا الملف، معلوم منذ { $day } من خلال
known-within = في هذا الملف، معلوم { $when } من خلال
known-more = و{ $count ->
    [one] مصدر واحد آخر
    [two] مصدرين آخرين
    [few] { $count } مصادر أخرى
    [many] { $count } مصدرًا آخر
   *[other] { $count } مصدر آخر
}
known-delay = بعد الوقائع: { $delay }
known-same-day = في اليوم نفسه
known-several = لا تقول تواريخ هذه المصادر أيها الأول.
known-uncertain = تاريخ النشر نفسه غير مؤكد.
known-undated = يرويه أيضًا { $count ->
    [one] مصدر واحد بلا تاريخ
    [two] مصدران بلا تاريخ
    [few] { $count } مصادر بلا تاريخ
    [many] { $count } مصدرًا بلا تاريخ
   *[other] { $count } مصدر بلا تاريخ
}: وقد يكون ذلك قبل هذا.
known-only-before = يعلنه من مصادر الملف { $count ->
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
    [many] { $count } مصدرًا
   *[other] { $count } مصدر
}؛ ولا مصدر يرويه بعد وقوعه.
known-only-undated = { $count ->
    [one] المصدر الذي يرويه بلا تاريخ: لا يُعرف منذ متى هو معلوم.
    [two] المصدران اللذان يرويانه بلا تاريخ: لا يُعرف منذ متى هو معلوم.
    [few] المصادر التي ترويه ({ $count }) بلا تاريخ: لا يُعرف منذ متى هو معلوم.
    [many] المصادر التي ترويه ({ $count }) بلا تاريخ: لا يُعرف منذ متى هو معلوم.
   *[other] المصادر التي ترويه ({ $count }) بلا تاريخ: لا يُعرف منذ متى هو معلوم.
}
span-exact-days = { $min ->
    [zero] في اليوم نفسه
    [one] يوم واحد
    [two] يومين
    [few] { $min } أيام
    [many] { $min } يومًا
   *[other] { $min } يوم
}
span-exact-months = نحو { $min ->
    [one] شهر واحد
    [two] شهرين
    [few] { $min } أشهر
    [many] { $min } شهرًا
   *[other] { $min } شهر
}
span-exact-years = نحو { $min ->
    [one] سنة واحدة
    [two] سنتين
    [few] { $min } سنوات
    [many] { $min } سنة
   *[other] { $min } سنة
}
span-range-days = من { $min } إلى { $max ->
    [one] يوم واحد
    [two] يومين
    [few] { $max } أيام
    [many] { $max } يومًا
   *[other] { $max } يوم
}
span-range-months = { $min ->
    [0] { $max ->
        [one] شهر واحد على الأكثر
        [two] شهرين على الأكثر
        [few] { $max } أشهر على الأكثر
        [many] { $max } شهرًا على الأكثر
       *[other] { $max } شهر على الأكثر
    }
    [1] من شهر إلى { $max ->
        [one] شهر واحد
        [two] شهرين
        [few] { $max } أشهر
        [many] { $max } شهرًا
       *[other] { $max } شهر
    }
   *[other] من { $min } إلى { $max ->
        [one] شهر واحد
        [two] شهرين
        [few] { $max } أشهر
        [many] { $max } شهرًا
       *[other] { $max } شهر
    }
}
span-range-years = { $min ->
    [0] { $max ->
        [one] سنة واحدة على الأكثر
        [two] سنتين على الأكثر
        [few] { $max } سنوات على الأكثر
        [many] { $max } سنة على الأكثر
       *[other] { $max } سنة على الأكثر
    }
    [1] من سنة إلى { $max ->
        [one] سنة واحدة
        [two] سنتين
        [few] { $max } سنوات
        [many] { $max } سنة
       *[other] { $max } سنة
    }
   *[other] من { $min } إلى { $max ->
        [one] سنة واحدة
        [two] سنتين
        [few] { $max } سنوات
        [many] { $max } سنة
       *[other] { $max } سنة
    }
}
span-least-days = ما لا يقل عن { $min ->
    [one] يوم واحد
    [two] يومين
    [few] { $min } أيام
    [many] { $min } يومًا
   *[other] { $min } يوم
}
span-least-months = ما لا يقل عن { $min ->
    [one] شهر واحد
    [two] شهرين
    [few] { $min } أشهر
    [many] { $min } شهرًا
   *[other] { $min } شهر
}
span-least-years = ما لا يقل عن { $min ->
    [one] سنة واحدة
    [two] سنتين
    [few] { $min } سنوات
    [many] { $min } سنة
   *[other] { $min } سنة
}

## Anomalies of the sources
anomalies = مواضع الخلل في المصادر
anomalies-lead = { $count ->
    [zero] لم تجد القواعد شيئًا غريبًا في المصادر.
    [one] رُصد في المصادر خلل واحد.
    [two] رُصد في المصادر خللان.
    [few] رُصد في المصادر { $count } مواضع خلل.
    [many] رُصد في المصادر { $count } موضع خلل.
   *[other] رُصد في المصادر { $count } موضع خلل.
}
anomalies-caveat = رصدها البرنامج بنفسه، بقواعد تنظر في كل مصدر على حدة: تقول ما لا يستقيم بعضه مع بعض، لا ما هو الصحيح. وللمحرر أن يستبعد أيًّا منها.
anomalies-clean = لم تجد القواعد شيئًا في { $count ->
    [one] مصدر آخر
    [two] مصدرين آخرين
    [few] { $count } مصادر أخرى
    [many] { $count } مصدرًا آخر
   *[other] { $count } مصدر آخر
}.
anomalies-rules = ما تبحث عنه القواعد
anomalies-found = { $count ->
    [zero] لا شيء
    [one] مرة واحدة
    [two] مرتين
    [few] { $count } مرات
    [many] { $count } مرة
   *[other] { $count } مرة
}
anomalies-off = عطّلها المحرر
anomalies-all = كل مواضع الخلل في المصادر
anomalies-count = { $count ->
    [zero] لم تجد القواعد أي خلل في المصادر.
    [one] وجدت القواعد في المصادر ما عدده: خلل واحد.
    [two] وجدت القواعد في المصادر ما عدده: خللان.
    [few] وجدت القواعد في المصادر ما عدده: { $count } مواضع خلل.
    [many] وجدت القواعد في المصادر ما عدده: { $count } موضع خلل.
   *[other] وجدت القواعد في المصادر ما عدده: { $count } موضع خلل.
}
anomalies-more = وفي { $count ->
    [one] موضع آخر
    [two] موضعين آخرين
    [few] { $count } مواضع أخرى
    [many] { $count } موضعًا آخر
   *[other] { $count } موضع آخر
}
anomalies-cited = مقتبس في
in-source-anomalies = مواضع الخلل
in-source-anomalies-lead = ما لا يستقيم بعضه مع بعض في هذا المصدر، رصدته قواعد البرنامج.
anomaly-rule-weekday-misfit = يوم من الأسبوع لا يوافق تاريخه
anomaly-rule-published-before-event = مرويّ على أنه ماضٍ وهو بعد النشر
anomaly-rule-heading-date-contradicted = تاريخ في الترويسة ينقضه النص
anomaly-rule-demonym-misfit = نسبة إلى دولة أخرى
anomaly-rule-sentence-twice = جملة مكررة حرفًا بحرف
anomaly-rule-name-in-several-spellings = اسم شخص بعدة كتابات
anomaly-rule-unpaired-quotation-marks = علامات تنصيص بلا قرين
anomaly-rule-source-against-itself = قيمتان في مصدر واحد لا تصحان معًا
anomaly-rule-words-that-cannot-follow = أدوات لا يصح تتابعها
anomaly-weekday = يقول النص «{ $words }»: هذا التاريخ يوافق { $actual }، لا { $stated }.
anomaly-weekday-fitting = أقرب تاريخ مثله يوافق { $stated }: { $date }.
anomaly-early = يتحدث النص عن «{ $told }» على أنه ماضٍ، بينما يؤرخ المصدر نفسه قبل ذلك: { $published }.
anomaly-early-event = يروي المصدر «{ $event }» على أنه ماضٍ، بينما يؤرخ نفسه قبل ذلك: { $published }.
anomaly-heading-past = في ترويسة المصدر التاريخ «{ $date }»، لكن نصه يتحدث عن «{ $words }» على أنه ماضٍ.
anomaly-heading-future = في ترويسة المصدر التاريخ «{ $date }»، لكن نصه يتحدث عن «{ $words }» على أنه آتٍ.
anomaly-heading-weekday = في ترويسة المصدر التاريخ «{ $date }»، لكن «{ $words }» يقع في { $year }.
anomaly-heading-editor = يحمل المصدر التاريخ «{ $date }»، ولم يأخذ به المحرر: فهو عنده منشور في تاريخ آخر ({ $held }).
anomaly-demonym = «{ $word }» تقال لبلد آخر ({ $of }) غير الذي يتحدث عنه المصدر ({ $meant })، والكلمة له «{ $right }».
anomaly-twice = المقطع نفسه ({ $words ->
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $words } كلمات
    [many] { $words } كلمة
   *[other] { $words } كلمة
}) مكرر حرفًا بحرف، عدد المرات: { $times }.
anomaly-spellings = يُكتب الاسم نفسه «{ $first }» و«{ $other }»: كل كلماته الأخرى واحدة.
anomaly-spellings-actor = يُكتب اسم الشخص نفسه ({ $actor }) «{ $first }» و«{ $other }».
anomaly-capital = في الاسم «{ $name }» ينقص «{ $word }» الحرف الكبير.
anomaly-never-closed = العلامة ‹ { $sign } › تفتح اقتباسًا لا يغلقه شيء.
anomaly-never-opened = العلامة ‹ { $sign } › تغلق اقتباسًا لم يفتحه شيء.
anomaly-mixed-marks = اقتباس يُفتح بالعلامة ‹ { $open } › ويُغلق بالعلامة ‹ { $close } ›، وليستا زوجًا.
anomaly-against-question = يعطي المصدر عن السؤال «{ $title }» إجابتين لا تصحان معًا: { $first }، ثم { $other }.
anomaly-against-date = يعطي المصدر لـ«{ $title }» تاريخين لا يصحان معًا: { $first }، ثم { $other }.
anomaly-against-place = يعطي المصدر لـ«{ $title }» مكانين: { $first }، ثم { $other }.
anomaly-doubled = «{ $words }»: كلمة مكتوبة مرتين.
anomaly-sequence = «{ $words }»: لا يصح أن تتتابع هذه الكلمات؛ تنقص كلمة أو تزيد.
anomaly-accent = «{ $words }»: علامة التشكيل زائدة؛ إنه الفعل «a été».

## Answers put side by side
verdict-label-none = بلا إجابة
verdict-label-one = إجابة واحدة
verdict-label-same = الإجابة نفسها في كل المصادر
verdict-label-compatible = إجابات متوافقة
verdict-label-words = ألفاظ مختلفة
verdict-label-different = إجابات مختلفة
verdict-label-opposed = إجابة منازَع فيها
answering = { $sources ->
    [one] مصدر واحد
    [two] مصدران
    [few] { $sources } مصادر
    [many] { $sources } مصدرًا
   *[other] { $sources } مصدر
}{ $sources ->
    [1] {""}
   *[other] ، { $origins ->
        [one] أصل واحد
        [two] أصلان
        [few] { $origins } أصول
        [many] { $origins } أصلًا
       *[other] { $origins } أصل
    }
}
verdict-one = { $count }: الإجابة نفسها في كل المصادر.
verdict-one-alone = { $count }: إجابة واحدة.
verdict-one-denied = { $count }: قيمة منازَع فيها، ولم تُعطَ أخرى بدلًا منها.
verdict-compatible = { $count }: يمكن أن تصح الإجابات كلها معًا.
verdict-compatible-rounds = { $count }: الإجابات متفقة، باعتبار التدوير.
verdict-compatible-about = { $count }: الإجابات متفقة، باعتبار ما هو تقريبي.
verdict-compatible-refines = { $count }: الإجابات متفقة، وبعضها أدق من بعض.
verdict-compatible-member-of = { $count }: الإجابات متفقة؛ إحداها تسمّي الجزء والأخرى الكل.
verdict-compatible-within = { $count }: الإجابات متفقة؛ أحد المكانين يقع في الآخر.
verdict-compatible-denies = { $count }: ما تنازع فيه إحداها لا تثبته الأخرى.
verdict-compatible-reserve = { $count }: إجابة واحدة فقط بلا تحفظ.
verdict-words = { $count }: الألفاظ مختلفة؛ أما اختلاف المعنى فيحكم فيه القارئ.
verdict-different = { $count }: الإجابات مختلفة.
verdict-different-by = { $count }: الإجابات مختلفة، والفارق { $distance }.
verdict-different-far = { $count }: الإجابات مختلفة؛ والفارق بين أبعدها { $distance }.
verdict-opposed = { $count }: مصدر ينازع فيما يثبته آخر.
verdict-finest = الأدق، وهي متوافقة مع كل ما عداها: { $value }.
verdict-reserve = { $count ->
    [one] إجابة واحدة بتحفظ: لا تُعد تناقضًا.
    [two] إجابتان بتحفظ: لا تُعد تناقضًا.
    [few] { $count } إجابات بتحفظ: لا تُعد تناقضًا.
    [many] { $count } إجابة بتحفظ: لا تُعد تناقضًا.
   *[other] { $count } إجابة بتحفظ: لا تُعد تناقضًا.
}
distance-days = { $count ->
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
distance-months = نحو { $count } من الأشهر
distance-years = نحو { $count ->
    [one] سنة واحدة
    [two] سنتين
    [few] { $count } سنوات
    [many] { $count } سنة
   *[other] { $count } سنة
}
distance-about = نحو { $distance }
distance-least = { $distance } على الأقل
gap = الفارق { $distance }
others = { $count ->
    [one] واحد غيرها
    [two] اثنان غيرها
    [few] { $count } غيرها
    [many] { $count } غيرها
   *[other] { $count } غيرها
}
quoted-supports = «{ $value }»
quoted-qualifies = «{ $value }» (بتحفظ)
quoted-disputes = «{ $value }» (منازَع فيه)
held-value = إجابة هيئة التحرير: «{ $value }»
spread-caption = الإجابات على مقياس واحد
spread-axis = مقياس، علامته الأولى { $from } والأخيرة { $to }
spread-about = طرفان باهتان: تقريبي أو غير مؤكد
spread-open = سهم: بلا حد معروف
spread-qualifies = خط متقطع: بتحفظ
spread-disputes = علامة ضرب: منازَع فيه
spread-held = خط أو شريط: إجابة هيئة التحرير
answer-value = الإجابة
answer-words = بكلماته هو
answer-beside = مقارنة بغيرها
answer-same-only = لا شيء يناقضها.
question-silent-count = لا يجيب { $count ->
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
    [many] { $count } مصدرًا
   *[other] { $count } مصدر
}
beside-equal = الإجابة نفسها: { $sources }
beside-refines = أدق من { $value }
beside-refined = أقل دقة من { $value }
beside-rounded = مدوَّر في موضع آخر إلى { $value }
beside-rounds = تدوير لـ{ $value }
beside-about = قريب من { $value }
beside-overlaps = متوافق مع { $value }
beside-member = جزء من { $value }
beside-whole = يضم { $value }
beside-within = يقع في { $value }
beside-around = يحتوي على { $value }
beside-disjoint = يناقض { $value }
beside-disjoint-by = يناقض { $value }: { $gap }
beside-apart = يبتعد عن { $value }
beside-apart-by = يبتعد عن { $value }: { $gap }
beside-other = يختلف عن { $value }
beside-words = بألفاظ أخرى: { $value }
beside-overlaps-all = متوافق مع إجابات أخرى، عددها { $count }
beside-words-all = بألفاظ غير ألفاظ إجابات أخرى، عددها { $count }
beside-denies = يناقض { $sources }
beside-denied = ينازع فيه { $sources }
beside-more = و{ $count ->
    [one] إجابة أخرى
    [two] إجابتان أخريان
    [few] { $count } إجابات أخرى
    [many] { $count } إجابة أخرى
   *[other] { $count } إجابة أخرى
}
differences = ما يفرّق بين الإجابات
differences-different = اختلافات حقيقية
differences-reserve = اختلافات مع إجابات بتحفظ
differences-compatible = اختلافات في الدقة أو التدوير
differences-words = اختلافات في الألفاظ
differences-more = و{ $count ->
    [one] زوج آخر من الإجابات
    [two] زوجان آخران من الإجابات
    [few] { $count } أزواج أخرى من الإجابات
    [many] { $count } زوجًا آخر من الإجابات
   *[other] { $count } زوج آخر من الإجابات
}.
comparison-rule-equal = القيمتان متساويتان.
comparison-rule-refines = كل ما تقبله الأولى تقبله الأخرى أيضًا: الأولى هي الأدق.
comparison-rule-overlaps = بعض القيم يوافق الاثنتين.
comparison-rule-rounds = إحداهما تقول «نحو»، أو تعطي رقمًا مدوَّرًا؛ ولولا ذلك لما التقتا.
comparison-rule-member-of = أحد الفاعلَين جزء من الآخر.
comparison-rule-within = أحد المكانين يقع في الآخر.
comparison-rule-disjoint = لا قيمة توافق الاثنتين.
comparison-rule-other = اسمان مختلفان، ولا شيء يقول إن أحدهما يشمل الآخر.
comparison-rule-words = الألفاظ مختلفة؛ أما المعنى فلا يقضي فيه إلا القارئ.
comparison-rule-denied = مقطع يثبت ما ينازع فيه الآخر.
comparison-rule-denies-other = ما ينازع فيه أحدهما لا يثبته الآخر.
pair = { $a } و{ $b }
pair-by = { $a } و{ $b }: { $gap }
pair-refines = { $a } أدق من { $b }
pair-rounds = { $b } تدوير لـ{ $a }
pair-member = { $a } جزء من { $b }
pair-within = { $a } يقع في { $b }
witnesses = من وراء كل إجابة
witnesses-joined = أصل واحد، بين إجابة وأخرى:
witnesses-lead = المصادر التي ترجع إلى نص واحد أو صوت واحد تُعدّ أصلًا واحدًا. وعدّ الشهود ليس وزنًا للحقيقة.
judgement-kicker = هيئة التحرير
held = إجابة هيئة التحرير:
held-against = { $value } يختلف عنها ({ $sources }).
held-against-by = { $value } يختلف عنها ({ $sources }): { $gap }.
held-worded = { $value } يقوله بألفاظ أخرى ({ $sources }).
held-denied = { $value } يناقضها ({ $sources }).
event-held = إجابة هذه الصفحة:
answers-by-source = مصدرًا مصدرًا
date-question = متى كان ذلك؟
place-question = أين كان ذلك؟
see-quotation = انظر الاقتباس
see-quotation-number = الاقتباس { $number }
questions-of-events = أسئلة تطرحها الأحداث
questions-of-events-lead = حيث لا تتفق اقتباسات حدث ما على تاريخه أو مكانه.
questions-of-events-date = تاريخه
questions-of-events-place = مكانه

## Lists in part

all-sources = { $count ->
    [one] مصدر الملف
    [two] مصدرا الملف
    [few] كل مصادر الملف ({ $count })
    [many] كل مصادر الملف ({ $count })
   *[other] كل مصادر الملف ({ $count })
}
all-questions = { $count ->
    [one] سؤال الملف
    [two] سؤالا الملف
    [few] كل أسئلة الملف ({ $count })
    [many] كل أسئلة الملف ({ $count })
   *[other] كل أسئلة الملف ({ $count })
}
all-notes = { $count ->
    [one] ملاحظة الملف
    [two] ملاحظتا الملف
    [few] كل ملاحظات الملف ({ $count })
    [many] كل ملاحظات الملف ({ $count })
   *[other] كل ملاحظات الملف ({ $count })
}
and-others = و{ $count ->
    [one] مصدر واحد آخر
    [two] مصدران آخران
    [few] { $count } مصادر أخرى
    [many] { $count } مصدرًا آخر
   *[other] { $count } مصدر آخر
}.
pages = الصفحات

## bilingual
languages = اللغات
untranslated = هذه الصفحة غير مترجمة إلى { $language }.

## article
legend = ما تُقتبس المقاطع لأجله
legend-event = الأحداث
legend-question = الأسئلة
legend-actor = الفاعلون
legend-place = الأماكن
legend-note = الملاحظات والمقدمة
legend-source = نقد المصادر
notes-of-block = { $count ->
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $count } ملاحظات
    [many] { $count } ملاحظة
   *[other] { $count } ملاحظة
}
cite = استشهد
cite-passage = استشهد بالمقطع { $number }
cite-source = استشهد بهذا المصدر
cite-source-lead = للاستشهاد بمقطع، أضف العنوان الذي تؤدي إليه العلامة ¶ في ملاحظته.
cite-quoted = «{ $text }»
cite-in = مقتبس في { $dossier }
cite-as = الصيغة
cite-as-text = نص
cite-as-bibtex = BibTeX
cite-as-csl-json = CSL-JSON
cite-as-markdown = Markdown
permanent-link = عنوان دائم
read-original = اقرأ في العنوان الأصلي
outside-original = الأصل
outside-archive = الأرشيف
copy = انسخ
copied = نُسخ
selected = حُدّد النص: انسخه الآن
close = أغلق
keys = اختصارات لوحة المفاتيح
keys-lead = في هذه الصفحة:
keys-on = اختصارات بمفتاح واحد
keys-help = هذه المساعدة
keys-next-passage = المقطع التالي
keys-previous-passage = المقطع السابق
keys-next-evidence = الاقتباس التالي
keys-previous-evidence = الاقتباس السابق
keys-next-entry = المدخل التالي
keys-previous-entry = المدخل السابق
keys-next-page = الصفحة التالية
keys-previous-page = الصفحة السابقة

## chronology

chronology-of = التسلسل الزمني: { $period }
chronology-views = طرق عرض التسلسل الزمني
chronology-in-order = بترتيب الأحداث
chronology-neighbours = الفترات المجاورة
chronology-previous = قبلها
chronology-next = بعدها
months = الأشهر
month-unknown = بلا شهر
overview-label = الأحداث على خط الزمن
overview-skip = تجاوز الرسم
overview-bar = { $period }: { $count ->
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
}
overview-no-day = { $period }، اليوم غير معروف
overview-no-month = { $period }، الشهر غير معروف
overview-undated = ليس في الرسم { $count ->
    [one] حدث واحد بلا تاريخ
    [two] حدثان بلا تاريخ
    [few] { $count } أحداث بلا تاريخ
    [many] { $count } حدثًا بلا تاريخ
   *[other] { $count } حدث بلا تاريخ
}.
legend-point = يوم واحد
legend-bar = مدة، أو تاريخ لا يُعرف إلا في حدود أيام أو شهر أو سنة
legend-faded = بداية أو نهاية تقريبية أو غير مؤكدة أو غير معروفة
legend-hollow = منازَع فيه: المصادر غير متفقة
legend-gap = زمن بلا أحداث، أُسقط من الرسم
legend-count = عدد الأحداث
legend-cut = زمن مقتطع لا يبدأ فيه شيء ولا ينتهي؛ والمقياس قبله غير المقياس بعده
uncertain-about = تاريخ تقريبي
uncertain-doubt = تاريخ غير مؤكد
uncertain-start = بلا بداية معروفة
uncertain-end = بلا نهاية معروفة
disputed-date = تاريخ منازَع فيه
disputed-place = مكان منازَع فيه
disputed-told = ينازع فيه مصدر
filters = تصفية
filters-label = تصفية التسلسل الزمني
filter-actor = الفاعل
filter-place = المكان
filter-source = المصدر
filter-kind = النوع
filter-from = من
filter-to = إلى
filter-origins = الأصول المستقلة
filter-origins-least = { $count ->
    [one] أصل واحد على الأقل
    [two] أصلان على الأقل
    [few] { $count } أصول على الأقل
    [many] { $count } أصلًا على الأقل
   *[other] { $count } أصل على الأقل
}
filter-disputed = المنازَع فيه فقط
filter-all = الكل
filter-any = أي عدد
filter-start = البداية
filter-end = النهاية
filter-reset = أظهر الكل
filter-shown = الأحداث المعروضة: { $shown } من { $total }
filter-cut = لا يُسرد سوى أول { $shown } منها.
published = الوقوع والنشر
published-title = متى وقع، ومتى عُرف
published-lead = كل حدث في التسلسل الزمني، ومصادر الملف التي ترويه، والزمن الفاصل بين وقوعه ونشره.
published-label = الأحداث في الأعلى والمنشورات في الأسفل، ومن كل حدث خط إلى كل مصدر يرويه
published-above = حدث، عند تاريخه
published-below = مصدر، عند تاريخ نشره؛ يصله خط بكل حدث يرويه
published-delays = الزمن حتى أول مصدر في الملف
published-after = بعد الوقائع: { $delay }
published-caption = حدثًا حدثًا
published-event = الحدث
published-first = متى عُرف أول مرة
published-sources = المصادر
delay-day = في اليوم نفسه
delay-week = خلال أسبوع
delay-month = خلال شهر
delay-year = خلال سنة
delay-later = بعد أكثر من سنة
delay-before = أُعلن عنه فقط
delay-unknown = التواريخ لا تقول ذلك

## search
search = بحث
search-words = كلمات أو أسماء للبحث عنها
search-kind = النوع
search-all-kinds = كل الأنواع
search-source = المصدر
search-all-sources = كل المصادر
search-kind-events = حدث
search-kind-actors = فاعل
search-kind-places = مكان
search-kind-sources = مصدر
search-kind-questions = سؤال
search-kind-notes = ملاحظة
search-wait = جارٍ البحث…
search-none = لا شيء يوافق هذه الكلمات. جرّب غيرها أو أقل منها.
search-count = عدد النتائج: { $count }
search-plain = لا يشمل البحث هنا سوى العناوين والأسماء.
search-failed = تعذر تحميل البحث. الفهارس تؤدي إلى كل الصفحات.
search-more = نتائج أخرى
search-close = أغلق
search-without = يحتاج البحث إلى JavaScript. ومن دونه تؤدي هذه الصفحات إلى الملف كله:

## editions
whole-title = الملف كله
whole-page = الملف كله في صفحة واحدة
whole-epub = الملف كله في كتاب إلكتروني (EPUB)
whole-contents = المحتويات
whole-introduction = المقدمة
whole-index = الفهرس
whole-index-lead = الأعداد أرقام الأحداث والأسئلة والملاحظات بترتيبها في الملف.
whole-continued = { $title } (تتمة)
whole-split = { $count ->
    [one] هذا الملف في صفحة واحدة.
    [two] هذا الملف طويل: هو في صفحتين، والفصل بينهما عند رأس سنة ما أمكن.
    [few] هذا الملف طويل: هو في { $count } صفحات، والفصل بينها عند رأس سنة ما أمكن.
    [many] هذا الملف طويل: هو في { $count } صفحة، والفصل بينها عند رأس سنة ما أمكن.
   *[other] هذا الملف طويل: هو في { $count } صفحة، والفصل بينها عند رأس سنة ما أمكن.
}
whole-passages = المقاطع المقتبسة
whole-numbers = الأرقام:
whole-aliases = يُسمّى أيضًا:
whole-follows = يأتي بعد:
whole-questions = موضع السؤال:
epub-accessibility = يمكن قراءة كل ما فيه نصًّا؛ والعناوين والمحتويات والفهرس تؤدي إلى كل جزء، وكل اقتباس يؤدي إلى مصدره.

## maps
network = مَن يظهر مع مَن
network-lead = يرتبط فاعلان إذا سمّاهما معًا حدث واحد؛ وكلما زادت الأحداث المشتركة بينهما ثخن الخط. عدد الفاعلين في الرسم: { $drawn }، من أصل المرتبطين بغيرهم وعددهم { $connected }.
network-sizes = حجم العلامة بقدر عدد أحداث الفاعل.
network-tie = { $a } و{ $b }: { $count ->
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
}
network-pairs = الروابط نفسها بالكلمات
network-events = الأحداث المشتركة
network-events-more = و{ $count ->
    [one] حدث واحد آخر
    [two] حدثان آخران
    [few] { $count } أحداث أخرى
    [many] { $count } حدثًا آخر
   *[other] { $count } حدث آخر
}
network-pairs-more = { $count ->
    [one] أُسقط رابط واحد أضعف: تذكره صفحات الفاعلين.
    [two] أُسقط رابطان أضعف: تذكرهما صفحات الفاعلين.
    [few] أُسقطت { $count } روابط أضعف: تذكرها صفحات الفاعلين.
    [many] أُسقط { $count } رابطًا أضعف: تذكرها صفحات الفاعلين.
   *[other] أُسقط { $count } رابط أضعف: تذكرها صفحات الفاعلين.
}
network-crowds = { $count ->
    [one] تُرك جانبًا حدث واحد يزيد عدد الفاعلين فيه على { $most }: لا يقول مَن يظهر مع مَن.
    [two] تُرك جانبًا حدثان يزيد عدد الفاعلين في كل منهما على { $most }: لا يقولان مَن يظهر مع مَن.
    [few] تُركت جانبًا { $count } أحداث يزيد عدد الفاعلين في كل منها على { $most }: لا تقول مَن يظهر مع مَن.
    [many] تُرك جانبًا { $count } حدثًا يزيد عدد الفاعلين في كل منها على { $most }: لا تقول مَن يظهر مع مَن.
   *[other] تُرك جانبًا { $count } حدث يزيد عدد الفاعلين في كل منها على { $most }: لا تقول مَن يظهر مع مَن.
}
network-alone = بلا رابط بأحد
network-alone-more = و{ $count ->
    [one] فاعل واحد آخر
    [two] فاعلان آخران
    [few] { $count } فاعلين آخرين
    [many] { $count } فاعلًا آخر
   *[other] { $count } فاعل آخر
}
network-index = كل الفاعلين
drawn-unnamed = { $count ->
    [one] اسم واحد لم يتسع له الرسم: تجده في الجدول.
    [two] اسمان لم يتسع لهما الرسم: تجدهما في الجدول.
    [few] { $count } أسماء لم يتسع لها الرسم: تجدها في الجدول.
    [many] { $count } اسمًا لم يتسع لها الرسم: تجدها في الجدول.
   *[other] { $count } اسم لم يتسع لها الرسم: تجدها في الجدول.
}
actor-companions = يظهر مع
events-more = { $count ->
    [one] حدث واحد آخر في
    [two] حدثان آخران في
    [few] { $count } أحداث أخرى في
    [many] { $count } حدثًا آخر في
   *[other] { $count } حدث آخر في
}
mentions-more = { $count ->
    [one] ذِكر آخر في المقال
    [two] ذِكران آخران في المقال
    [few] { $count } مرات ذِكر أخرى في المقال
    [many] { $count } مرة ذِكر أخرى في المقال
   *[other] { $count } مرة ذِكر أخرى في المقال
}
mentions-sources-more = { $count ->
    [one] مصدر آخر يتحدث عن ذلك.
    [two] مصدران آخران يتحدثان عن ذلك.
    [few] { $count } مصادر أخرى تتحدث عن ذلك.
    [many] { $count } مصدرًا آخر يتحدث عن ذلك.
   *[other] { $count } مصدر آخر يتحدث عن ذلك.
}
backlinks-more = { $count ->
    [one] جملة أخرى تؤدي إلى هنا.
    [two] جملتان أخريان تؤديان إلى هنا.
    [few] { $count } جمل أخرى تؤدي إلى هنا.
    [many] { $count } جملة أخرى تؤدي إلى هنا.
   *[other] { $count } جملة أخرى تؤدي إلى هنا.
}
data-cut = البقية في ملف البيانات.
index-part = { $title }: { $range }
index-more = { $count ->
    [one] مدخل واحد آخر تجده باسمه.
    [two] مدخلان آخران تجدهما باسميهما.
    [few] { $count } مداخل أخرى تجدها بأسمائها.
    [many] { $count } مدخلًا آخر تجدها بأسمائها.
   *[other] { $count } مدخل آخر تجدها بأسمائها.
}
index-kinds-more = { $count ->
    [one] نوع واحد آخر غير معروض.
    [two] نوعان آخران غير معروضين.
    [few] { $count } أنواع أخرى غير معروضة.
    [many] { $count } نوعًا آخر غير معروض.
   *[other] { $count } نوع آخر غير معروض.
}
map = الخريطة
map-sizes = حجم العلامة بقدر عدد الأحداث.
map-source = خطوط السواحل والحدود: Natural Earth، ملك عام.
map-table = الأماكن نفسها في جدول
map-more = { $count ->
    [one] لمكان واحد آخر إحداثيات.
    [two] لمكانين آخرين إحداثيات.
    [few] لـ{ $count } أماكن أخرى إحداثيات.
    [many] لـ{ $count } مكانًا آخر إحداثيات.
   *[other] لـ{ $count } مكان آخر إحداثيات.
}
map-place = المكان
map-coordinates = الإحداثيات
map-events = الأحداث
strip = الأحداث على مقياس زمني
strip-event = { $date }: { $title }
strip-disputed = { $date }: { $title } (منازَع فيه)
strip-count = { $count ->
    [one] { $from }: حدث واحد
    [two] من { $from } إلى { $to }: حدثان
    [few] من { $from } إلى { $to }: { $count } أحداث
    [many] من { $from } إلى { $to }: { $count } حدثًا
   *[other] من { $from } إلى { $to }: { $count } حدث
}
strip-about = حواف باهتة: تقريبي أو غير مؤكد
strip-open = سهم: بلا حد معروف
strip-disputes = علامة ضرب: منازَع فيه
strip-many = الارتفاع: عدد الأحداث
